import type { CampaignDetail } from "#data/office/campaigns.ts";
import { Disclosure } from "#ui/disclosure.tsx";

const HEIGHT = 96;
const WIDTH = 720;

/** Leads by the day on which they came: bars, and the same as a table. */
export function CampaignDays({ days }: { readonly days: CampaignDetail["byDay"] }) {
  if (days.length === 0) return null;
  const most = Math.max(...days.map(({ leads }) => leads));
  const step = WIDTH / Math.max(days.length, 14);
  return (
    <section className="campaigns__part" aria-label="每日线索">
      <h2>每日线索</h2>
      <svg className="campaigns__days" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
        {days.map(({ day, leads }, place) => {
          const height = Math.max(2, (leads / most) * (HEIGHT - 4));
          return (
            <rect key={day} x={place * step + 1} y={HEIGHT - height} width={Math.max(1, step - 2)} height={height} />
          );
        })}
      </svg>
      <p className="ui-meta">
        {days[0]?.day} 至 {days.at(-1)?.day}，最多一天 {most} 条
      </p>
      <Disclosure summary="表格">
        <table className="ui-table">
          <caption className="ui-hidden">每日线索</caption>
          <thead>
            <tr>
              <th scope="col">日期</th>
              <th scope="col" className="ui-cell--number">
                线索
              </th>
            </tr>
          </thead>
          <tbody>
            {days.map(({ day, leads }) => (
              <tr key={day}>
                <td>{day}</td>
                <td className="ui-cell--number">{leads}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Disclosure>
    </section>
  );
}
