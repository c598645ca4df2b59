import { type AtlasMeasure, labelByAtlasMeasure } from "#domain/topic/hot-topic.ts";
import { type Month, monthWords } from "#office/atlas/atlas-filter.ts";
import { pressable } from "#office/atlas/press-keys.ts";

export interface MonthValue {
  readonly month: Month;
  readonly people: number;
  readonly items: number;
}

export interface MonthChartProps {
  readonly months: readonly MonthValue[];
  readonly measure: AtlasMeasure;
  readonly chosen: Month | undefined;
  readonly onChoose: (month: Month | undefined) => void;
}

const WIDTH = 720;
const HEIGHT = 240;
const TOP = 30;
const BOTTOM = 38;

/** How it went by month: a line with its numbers; a month is chosen by its column. */
export function MonthChart({ months, measure, chosen, onChoose }: MonthChartProps) {
  const most = Math.max(1, ...months.map((one) => one[measure]));
  const step = WIDTH / Math.max(1, months.length);
  const points = months.map((one, at) => ({
    ...one,
    x: (at + 0.5) * step,
    y: TOP + (1 - one[measure] / most) * (HEIGHT - TOP - BOTTOM),
  }));
  const line = points.map(({ x, y }) => `${x},${y}`).join(" ");
  return (
    <svg
      className="atlas-drawing"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="group"
      aria-label={`按月${labelByAtlasMeasure[measure]}`}
    >
      <line className="atlas-axis" x1={0} x2={WIDTH} y1={HEIGHT - BOTTOM} y2={HEIGHT - BOTTOM} />
      <polyline className="atlas-line" points={line} />
      {points.map((one) => {
        const isChosen = one.month === chosen;
        return (
          <g
            key={one.month}
            className={isChosen ? "atlas-month atlas-month--chosen" : "atlas-month"}
            {...pressable(() => onChoose(isChosen ? undefined : one.month))}
            aria-pressed={isChosen}
            aria-label={`${monthWords(one.month)} ${one[measure]} ${measure === "people" ? "人" : "件"}，${one.month.slice(0, 4)}年`}
          >
            <rect
              x={one.x - step / 2 + 1}
              y={0}
              width={step - 2}
              height={HEIGHT}
              rx={6}
              className="atlas-month__column"
            />
            <circle cx={one.x} cy={one.y} r={5} />
            <text x={one.x} y={HEIGHT - 18} className="atlas-month__name">
              {monthWords(one.month)}
            </text>
            <text x={one.x} y={one.y - 10} className="atlas-month__number">
              {one[measure]}
            </text>
          </g>
        );
      })}
      {points
        .filter(({ month }, at) => at === 0 || month.endsWith("-01"))
        .map(({ month, x }) => (
          <text key={month} x={x} y={HEIGHT - 3} className="atlas-month__year" aria-hidden>
            {month.slice(0, 4)}
          </text>
        ))}
    </svg>
  );
}
