import type { FieldFault } from "#contract/refusals.ts";
import type { ManualEntryBody } from "#contract/score-desk.ts";
import { labelByDutyKind, originByDutyKind } from "#domain/duty/duty-kinds.ts";
import { strayFactOf } from "#domain/duty/facts-of-kind.ts";
import { amountOf } from "#domain/score/points.ts";

const MOST = amountOf("1000");

/** What is wrong with an entry by hand beyond its fields: its kind, its day, its numbers, its facts. */
export const faultOfManualEntry = (
  { kind, dutyOn, quantity, share, facts, appealId }: Omit<ManualEntryBody, "memberId" | "evidence">,
  today: string,
): FieldFault | undefined => {
  if (originByDutyKind[kind] !== "manual" && appealId === null)
    return {
      pointer: "/kind",
      rule: "kind",
      detail: `「${labelByDutyKind[kind]}」由业务系统自动记入，只有处理申诉时才能补录。`,
    };
  if (dutyOn > today) return { pointer: "/dutyOn", rule: "future", detail: "履职日期不能晚于今天。" };
  const amount = amountOf(quantity);
  if (amount <= 0n || amount > MOST)
    return { pointer: "/quantity", rule: "quantity", detail: "数量要大于 0，且不超过 1000。" };
  if (amount % 100n !== 0n) return { pointer: "/quantity", rule: "quantity", detail: "数量最多保留两位小数。" };
  if (share.place > share.of) return { pointer: "/share", rule: "share", detail: "位次不能大于共同完成的人数。" };
  const stray = strayFactOf(kind, facts);
  return stray === undefined
    ? undefined
    : { pointer: `/facts/${stray}`, rule: "fact", detail: "这一项与事项类别不符。" };
};
