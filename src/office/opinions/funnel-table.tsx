import { Link } from "react-router";
import type { OpinionFilter, OpinionFunnel } from "#data/office/opinions.ts";
import { labelByOpinionLevel, leadersByOpinionLevel } from "#domain/opinion/opinion-lists.ts";
import { searchOf } from "#office/opinions/opinion-filter.ts";

interface FunnelTableProps {
  readonly funnel: OpinionFunnel;
  readonly days: { readonly from: string; readonly to: string };
}

const rate = (part: number, whole: number): string =>
  whole === 0 ? "没有上报" : `${((part / whole) * 100).toFixed(1)}%，${part} ÷ ${whole}`;

/** The same as figures, with every rate's denominator. */
export function FunnelTable({ funnel, days }: FunnelTableProps) {
  const figure = (count: number, filter: OpinionFilter) =>
    count === 0 ? 0 : <Link to={`/office/opinions${searchOf({ ...days, ...filter })}`}>{count}</Link>;
  const instructed = funnel.instructions.filter(({ count }) => count > 0);
  return (
    <section className="opinion-funnel">
      <p>
        报送 {figure(funnel.submitted, { counted: "SUBMITTED" })} 件，印发{" "}
        {figure(funnel.issued, { counted: "ISSUED" })} 件（本级采用率 {rate(funnel.issued, funnel.submitted)}
        ），编发信息 {funnel.issues} 期、专报 {funnel.specials} 期，留存{" "}
        {figure(funnel.retained, { counted: "RETAINED" })} 件。
      </p>
      <div className="ui-table-scroll">
        <table className="ui-table">
          <caption className="ui-hidden">各级上报与采用</caption>
          <thead>
            <tr>
              {["层级", "上报", "采用", "其中单篇", "其中综合", "未采用", "待反馈", "采用率（采用 ÷ 上报）"].map(
                (name) => (
                  <th key={name} scope="col">
                    {name}
                  </th>
                ),
              )}
            </tr>
          </thead>
          <tbody>
            {funnel.levels.map(({ level, sent, adopted, adoptedSingle, adoptedComposite, notAdopted, open }) => (
              <tr key={level}>
                <th scope="row">{labelByOpinionLevel[level]}</th>
                <td>{figure(sent, { level })}</td>
                <td>{figure(adopted, { level, adopted: "true" })}</td>
                <td>{adoptedSingle}</td>
                <td>{adoptedComposite}</td>
                <td>{notAdopted}</td>
                <td>{open}</td>
                <td>{rate(adopted, sent)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p>
        {instructed.length === 0
          ? "没有领导批示。"
          : instructed.map(({ level, count, chief }, at) => (
              <span key={level}>
                {at > 0 && "，"}
                {leadersByOpinionLevel[level]}批示 {figure(count, { instructed: level })} 条
                {chief > 0 && `（其中主要领导 ${chief} 条）`}
              </span>
            ))}
      </p>
    </section>
  );
}
