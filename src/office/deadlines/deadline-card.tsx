import type { DeadlineItem } from "#data/office/proposal-rounds.ts";
import { labelByTaskRole, labelByTaskState } from "#domain/proposal/task-flow.ts";
import { Record } from "#ui/record.tsx";
import { StatusTag, type Tone } from "#ui/status-tag.tsx";

const SOON = 5;

const waitWords: Record<DeadlineItem["waitsFor"], string> = {
  ACCEPT: "待签收",
  CONTACT: "待联系提案人",
  OPINION: "待送会办意见",
  REPLY: "待答复",
};

/** One part with its day, how far it is, and why it is that day. */
export function DeadlineCard({ item }: { readonly item: DeadlineItem }) {
  const { proposal, role, state, waitsFor, dueOn, why, clerkName, clerkPhone, remindedAt } = item;
  return (
    <Record
      title={`第${proposal.caseNo}号 ${proposal.title}`}
      meta={`${labelByTaskRole[role]} · ${labelByTaskState[state]} · ${proposal.firstProposer}`}
      aside={<DueTag item={item} />}
    >
      <p>
        <strong>{waitWords[waitsFor]}</strong>，{dueOn} 到期
        <br />
        <span className="ui-meta">{why}</span>
      </p>
      <p className="ui-meta">
        {clerkName ? `联系人 ${clerkName} ${clerkPhone}` : "单位还没有填写联系人"}
        {remindedAt && ` · ${remindedAt.slice(0, 10)} 催办过`}
      </p>
    </Record>
  );
}

function DueTag({ item: { workingDaysLeft, isOverdue } }: { readonly item: DeadlineItem }) {
  const look: readonly [Tone, "alert" | "clock", string] = isOverdue
    ? ["red", "alert", workingDaysLeft === 0 ? "已逾期" : `已逾期 ${-workingDaysLeft} 个工作日`]
    : workingDaysLeft <= SOON
      ? ["amber", "clock", workingDaysLeft === 0 ? "今天到期" : `还有 ${workingDaysLeft} 个工作日`]
      : ["teal", "clock", `还有 ${workingDaysLeft} 个工作日`];
  const [tone, icon, words] = look;
  return (
    <StatusTag tone={tone} icon={icon}>
      {words}
    </StatusTag>
  );
}
