import type { Atlas } from "#data/office/atlas.ts";
import { type AtlasMeasure, labelByAtlasMeasure } from "#domain/topic/hot-topic.ts";
import { heatLegend, type HeatScale, heatScale, heatStep } from "#office/atlas/heat-scale.ts";
import { pressable } from "#office/atlas/press-keys.ts";

export interface Tile {
  readonly town: Atlas["towns"][number];
  readonly people: number;
  readonly items: number;
}

interface TileMapProps {
  readonly tiles: readonly Tile[];
  readonly measure: AtlasMeasure;
  readonly chosen: string | undefined;
  /** On a phone the letters are larger and the names without 镇, 街道. */
  readonly isNarrow: boolean;
  readonly onChoose: (town: string | undefined) => void;
}

const WIDE = 128;
const TALL = 92;
const GAP = 6;
const LEGEND = 46;

/** The district's towns as tiles where they lie; the darker the more, and the number in every one. */
export function TileMap({ tiles, measure, chosen, isNarrow, onChoose }: TileMapProps) {
  const scale = heatScale(tiles.map((tile) => tile[measure]));
  const unit = measure === "people" ? "人" : "件";
  const cols = Math.max(1, ...tiles.map(({ town }) => town.col + 1));
  const rows = Math.max(1, ...tiles.map(({ town }) => town.row + 1));
  const width = cols * WIDE;
  const height = rows * TALL + LEGEND;
  return (
    <svg
      className={isNarrow ? "atlas-drawing atlas-drawing--narrow" : "atlas-drawing"}
      viewBox={`0 0 ${width} ${height}`}
      role="group"
      aria-label={`各镇街${labelByAtlasMeasure[measure]}`}
    >
      {tiles.map((tile) => {
        const { town } = tile;
        const value = tile[measure];
        const isChosen = town.id === chosen;
        return (
          <g
            key={town.id}
            className={`atlas-tile atlas-heat--${heatStep(value, scale)}${isChosen ? " atlas-tile--chosen" : ""}`}
            transform={`translate(${town.col * WIDE + GAP / 2} ${town.row * TALL + GAP / 2})`}
            {...pressable(() => onChoose(isChosen ? undefined : town.id))}
            aria-pressed={isChosen}
            aria-label={`${isNarrow ? shortName(town.name, true) : town.name} ${value} ${unit}`}
          >
            <rect width={WIDE - GAP} height={TALL - GAP} rx={8} />
            <text x={(WIDE - GAP) / 2} y={isNarrow ? 31 : 32} className="atlas-tile__name" aria-hidden>
              {shortName(town.name, isNarrow)}
            </text>
            <text x={(WIDE - GAP) / 2} y={isNarrow ? 74 : 66} className="atlas-tile__number" aria-hidden>
              {value}
            </text>
          </g>
        );
      })}
      <Legend scale={scale} y={rows * TALL + 12} width={width} unit={isNarrow ? "" : unit} />
    </svg>
  );
}

interface LegendProps {
  readonly scale: HeatScale;
  readonly y: number;
  readonly width: number;
  readonly unit: string;
}

function Legend({ scale, y, width, unit }: LegendProps) {
  const steps = heatLegend(scale);
  const room = (width - GAP) / Math.max(4, steps.length);
  return (
    <g aria-hidden transform={`translate(${GAP / 2} ${y})`}>
      {steps.map(({ step, words }, at) => (
        <g key={step} className={`atlas-heat--${step}`} transform={`translate(${at * room} 0)`}>
          <rect width={24} height={26} rx={5} />
          <text x={30} y={19} className="atlas-legend">
            {at === steps.length - 1 ? `${words} ${unit}`.trim() : words}
          </text>
        </g>
      ))}
    </g>
  );
}

const LONGEST = 6;
const shortName = (name: string, isNarrow: boolean): string => {
  const short = isNarrow ? name.replace(/(街道|镇|乡)$/, "").slice(0, 4) : name;
  return short.length > LONGEST ? `${short.slice(0, LONGEST - 1)}…` : short;
};
