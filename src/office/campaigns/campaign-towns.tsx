import type { CampaignDetail } from "#data/office/campaigns.ts";
import { Link } from "react-router";

interface CampaignTownsProps {
  readonly id: string;
  readonly towns: CampaignDetail["byTown"];
}

/** Leads by town, the most first: a table whose bars only repeat its numbers. */
export function CampaignTowns({ id, towns }: CampaignTownsProps) {
  if (towns.length === 0) return null;
  const most = Math.max(...towns.map(({ leads }) => leads));
  return (
    <section className="campaigns__part" aria-label="各镇街线索">
      <h2>各镇街线索</h2>
      <table className="ui-table campaigns__towns">
        <thead>
          <tr>
            <th scope="col">镇街</th>
            <th scope="col" className="ui-cell--number">
              线索
            </th>
            <td />
          </tr>
        </thead>
        <tbody>
          {towns.map(({ town, name, leads }) => (
            <tr key={name}>
              <td>{town ? <Link to={`/office/triage?campaign=${id}&town=${town}`}>{name}</Link> : name}</td>
              <td className="ui-cell--number">{leads}</td>
              <td className="campaigns__bar">
                <span style={{ inlineSize: `${(leads / most) * 100}%` }} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
