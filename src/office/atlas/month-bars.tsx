import { monthWords } from "#office/atlas/atlas-filter.ts";
import type { MonthChartProps } from "#office/atlas/month-chart.tsx";

/** The months as rows, for a phone: letters as large as the page's own. */
export function MonthBars({ months, measure, chosen, onChoose }: MonthChartProps) {
  const most = Math.max(1, ...months.map((one) => one[measure]));
  return (
    <ul className="atlas-bars">
      {months.map((one) => (
        <li key={one.month}>
          <button
            type="button"
            className="atlas-bar"
            aria-pressed={one.month === chosen}
            onClick={() => onChoose(one.month === chosen ? undefined : one.month)}
          >
            {monthWords(one.month, true)}
            <i style={{ width: `${(one[measure] / most) * 100}%` }} />
            <b>{one[measure]}</b>
          </button>
        </li>
      ))}
    </ul>
  );
}
