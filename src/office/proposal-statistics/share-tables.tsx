import type { ProposalStatistics } from "#data/office/proposal-statistics.ts";
import { rateWords } from "#domain/proposal/proposal-kpi.ts";

/** By category and by outcome; the sums stand below and are those of the rates. */
export function ShareTables({ value }: { readonly value: ProposalStatistics }) {
  const answered = value.byOutcome.reduce((sum, { count }) => sum + count, 0);
  const { promises } = value;
  return (
    <div className="statistics__tables">
      <table className="ui-table">
        <caption>按分类</caption>
        <thead>
          <tr>
            <th scope="col">分类</th>
            <th scope="col" className="ui-cell--number">
              提交
            </th>
            <th scope="col" className="ui-cell--number">
              立案
            </th>
            <th scope="col" className="ui-cell--number">
              占立案
            </th>
          </tr>
        </thead>
        <tbody>
          {value.byCategory.map(({ category, label, submitted, filed }) => (
            <tr key={category}>
              <th scope="row">{label}</th>
              <td className="ui-cell--number">{submitted}</td>
              <td className="ui-cell--number">{filed}</td>
              <td className="ui-cell--number">{rateWords({ numerator: filed, denominator: value.filed })}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">合计</th>
            <td className="ui-cell--number">{value.byCategory.reduce((sum, one) => sum + one.submitted, 0)}</td>
            <td className="ui-cell--number">{value.byCategory.reduce((sum, one) => sum + one.filed, 0)}</td>
            <td />
          </tr>
        </tfoot>
      </table>
      <table className="ui-table">
        <caption>按办理结果</caption>
        <thead>
          <tr>
            <th scope="col">类别</th>
            <th scope="col" className="ui-cell--number">
              件数
            </th>
            <th scope="col" className="ui-cell--number">
              占已答复
            </th>
          </tr>
        </thead>
        <tbody>
          {value.byOutcome.map(({ outcome, count }) => (
            <tr key={outcome}>
              <th scope="row">{outcome} 类</th>
              <td className="ui-cell--number">{count}</td>
              <td className="ui-cell--number">{rateWords({ numerator: count, denominator: answered })}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">合计</th>
            <td className="ui-cell--number">{answered}</td>
            <td />
          </tr>
        </tfoot>
      </table>
      <p className="statistics__promises">
        B 类承诺：跟踪中 {promises.open} 项，其中逾期 {promises.overdue} 项；已兑现 {promises.kept} 项。
      </p>
    </div>
  );
}
