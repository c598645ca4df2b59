import type { Overdue } from "#data/office/atlas.ts";
import { readOverdue } from "#data/office/atlas.ts";
import { useAnswer } from "#data/office/use-answer.ts";

type Kind = Overdue["kinds"][number]["kind"];

const labelByKind: Record<Kind, string> = {
  SUBMISSIONS: "群众反映",
  INQUIRIES: "工作室咨询",
  PROPOSAL_TASKS: "提案办理",
  PROMISES: "答复承诺",
  FORWARDS: "转办信息",
};

/** What is past its day today, kind by kind. */
export function OverdueLine() {
  const { value } = useAnswer(readOverdue);
  if (!value) return null;
  const all = value.kinds.reduce((sum, { count }) => sum + count, 0);
  return (
    <section className="atlas-frame atlas-overdue" aria-label="今日逾期">
      <h2>今日逾期 {all} 件</h2>
      <ul>
        {value.kinds.map(({ kind, count }) => (
          <li key={kind} className={count > 0 ? "atlas-overdue--some" : undefined}>
            {labelByKind[kind]} <b>{count}</b>
          </li>
        ))}
      </ul>
    </section>
  );
}
