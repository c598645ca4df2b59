import type { UnitForward } from "#data/office/unit-forwards.ts";
import { StatusTag } from "#ui/status-tag.tsx";

/** How it stands for the unit: waiting, late, answered, given back. */
export function ForwardTag({ item, today }: { readonly item: UnitForward; readonly today: string }) {
  if (item.state === "HANDLED")
    return (
      <StatusTag tone="green" icon="check">
        已反馈
      </StatusTag>
    );
  if (item.state === "GIVEN_BACK") return <StatusTag icon="undo">已退回</StatusTag>;
  const isLate = item.dueOn !== null && item.dueOn < today;
  return (
    <StatusTag tone={isLate ? "red" : "violet"} icon={isLate ? "alert" : "clock"}>
      {isLate ? "已逾期" : "待反馈"}
    </StatusTag>
  );
}
