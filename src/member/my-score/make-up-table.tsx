import { amountOf, pointsOf } from "#domain/score/points.ts";
import { signedPoints } from "#domain/score/points-words.ts";
import type { MakeUpPart } from "#member/my-score/make-up.ts";
import type { ScoreView } from "#member/my-score/score-view.ts";

interface MakeUpTableProps {
  readonly parts: readonly MakeUpPart[];
  readonly view: ScoreView;
  readonly before: ScoreView | undefined;
}

/** The same as the chart, in figures; its last line is the server's total. */
export function MakeUpTable({ parts, view, before }: MakeUpTableProps) {
  const { bonusCut, cut, lift } = view.statement;
  const bounds = pointsOf(amountOf(bonusCut) + amountOf(cut) + amountOf(lift));
  return (
    <table className="score-table">
      <caption className="ui-hidden">{view.year.year} 年度各项得分</caption>
      <thead>
        <tr>
          <th scope="col">项目</th>
          <th scope="col">得分</th>
          <th scope="col">上限</th>
          {before && <th scope="col">上年</th>}
        </tr>
      </thead>
      <tbody>
        {parts.map((part) => (
          <tr key={part.id}>
            <th scope="row">{part.name}</th>
            <td>{shown(part.total)}</td>
            <td>{part.cap ?? "无"}</td>
            {before && <td>{part.before === null ? "无" : shown(part.before)}</td>}
          </tr>
        ))}
        {bounds !== "0" && (
          <tr>
            <th scope="row">上限、下限调整</th>
            <td>{signedPoints(bounds)}</td>
            <td />
            {before && <td />}
          </tr>
        )}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">合计</th>
          <td>{shown(view.year.total)}</td>
          <td>{view.year.rules.cap ?? ""}</td>
          {before && <td>{shown(before.year.total)}</td>}
        </tr>
      </tfoot>
    </table>
  );
}

const shown = (points: string): string => points.replace("-", "−");
