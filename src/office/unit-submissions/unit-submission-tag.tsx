import type { UnitSubmission } from "#data/office/unit-submissions.ts";
import { StatusTag } from "#ui/status-tag.tsx";

/** How it stands with this unit. */
export function UnitSubmissionTag({ item }: { readonly item: UnitSubmission }) {
  const { state, daysLate, returnedBecause } = item;
  if (daysLate > 0)
    return (
      <StatusTag tone="red" icon="alert">
        超期 {daysLate} 天
      </StatusTag>
    );
  if (state === "IN_REVIEW")
    return (
      <StatusTag tone="violet" icon="clock">
        待审核
      </StatusTag>
    );
  if (state === "TRANSFERRED")
    return (
      <StatusTag tone="amber" icon="answer">
        {returnedBecause ? "退回修改" : "待答复"}
      </StatusTag>
    );
  return (
    <StatusTag tone="green" icon="check">
      {state === "CLOSED" ? "已办结" : "已答复"}
    </StatusTag>
  );
}
