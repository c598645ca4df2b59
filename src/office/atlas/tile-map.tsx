import type { Atlas } from "#data/office/atlas.ts";
import { type AtlasMeasure, labelByAtlasMeasure } from "#domain/topic/hot-topic.ts";
import { HEAT_STEPS, heatLimits, heatRange, heatStep } from "#office/atlas/heat-scale.ts";
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
  readonly onChoose: (town: string | undefined) => void;
}

const WIDE = 128;
const TALL = 92;
const GAP = 6;
const LEGEND = 46;

/** The district's towns as tiles where they lie; the darker the more, and the number in every one. */
export function TileMap({ tiles, measure, chosen, onChoose }: TileMapProps) {
  const limits = heatLimits(Math.max(0, ...tiles.map((tile) => tile[measure])));
  const cols = Math.max(1, ...tiles.map(({ town }) => town.col + 1));
  const rows = Math.max(1, ...tiles.map(({ town }) => town.row + 1));
  const width = cols * WIDE;
  const height = rows * TALL + LEGEND;
  return (
    <svg
      className="atlas-drawing"
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
            className={`atlas-tile atlas-heat--${heatStep(value, limits)}${isChosen ? " atlas-tile--chosen" : ""}`}
            transform={`translate(${town.col * WIDE + GAP / 2} ${town.row * TALL + GAP / 2})`}
            {...pressable(() => onChoose(isChosen ? undefined : town.id))}
            aria-pressed={isChosen}
            aria-label={`${town.name} ${value} ${measure === "people" ? "人" : "件"}`}
          >
            <rect width={WIDE - GAP} height={TALL - GAP} rx={8} />
            <text x={(WIDE - GAP) / 2} y={32} className="atlas-tile__name">
              {shortName(town.name)}
            </text>
            <text x={(WIDE - GAP) / 2} y={66} className="atlas-tile__number">
              {value}
            </text>
          </g>
        );
      })}
      <Legend limits={limits} y={rows * TALL + 12} unit={measure === "people" ? "人" : "件"} />
    </svg>
  );
}

function Legend({
  limits,
  y,
  unit,
}: {
  readonly limits: readonly number[];
  readonly y: number;
  readonly unit: string;
}) {
  const steps = Array.from({ length: Math.min(HEAT_STEPS, limits.length + 1) }, (_, step) => step);
  return (
    <g aria-hidden transform={`translate(3 ${y})`}>
      {steps.map((step) => (
        <g key={step} className={`atlas-heat--${step}`} transform={`translate(${step * 112} 0)`}>
          <rect width={26} height={26} rx={5} />
          <text x={34} y={19} className="atlas-legend">
            {step === 0 ? `0 ${unit}` : `${heatRange(step, limits)} ${unit}`}
          </text>
        </g>
      ))}
    </g>
  );
}

const LONGEST = 6;
const shortName = (name: string): string => (name.length > LONGEST ? `${name.slice(0, LONGEST - 1)}…` : name);
