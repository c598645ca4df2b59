import type { Refusal } from "#contract/refusals.ts";
import type { DeadlineItem } from "#contract/proposal-rounds.ts";
import { paperDate } from "#domain/document/paper-date.ts";
import { refused, type Result } from "#domain/result.ts";
import type { Tx } from "#server/db/database.ts";
import { lockTask } from "#server/handling/task-store.ts";
import type { House } from "#server/house.ts";
import { noteProposal } from "#server/proposal-focus/follow-proposal.ts";
import type { Actor } from "#server/session/find-actor.ts";

/** What a part still lacks, in words. */
export const waitWords: Record<DeadlineItem["waitsFor"], string> = {
  ACCEPT: "尚未签收",
  CONTACT: "尚未联系提案人",
  OPINION: "尚未送出会办意见",
  REPLY: "尚未答复",
};

/** What a reminder is about: overdue, or due within a week. */
export const toRemind = (items: readonly DeadlineItem[]): readonly DeadlineItem[] =>
  items.filter(({ isOverdue, workingDaysLeft }) => isOverdue || workingDaysLeft <= 5);

/** A reminder to one unit about everything of it that is overdue or due within a week, ready to be read over, copied and sent by a person. */
export const reminderWords = (unitName: string, items: readonly DeadlineItem[]): string => {
  const due = toRemind(items);
  if (due.length === 0) return "";
  const lines = due.map(({ proposal, waitsFor, dueOn, isOverdue }, at) => {
    const day = paperDate(dueOn);
    return `${at + 1}. 第${proposal.caseNo}号《${proposal.title}》${waitWords[waitsFor]}，${isOverdue ? `已于${day}到期` : `${day}到期`}。`;
  });
  return `${unitName}：\n贵单位承办的下列提案已到或即将到办理期限，请抓紧办理，并及时与提案人沟通：\n${lines.join("\n")}\n如有困难，请在到期前申请延期并说明理由。`;
};

/** Writes down that a unit was reminded of one part; sending it is a person's doing. */
export const recordReminder = async (
  tx: Tx,
  house: House,
  actor: Actor,
  taskId: string,
  text: string,
): Promise<Result<undefined, Refusal>> => {
  const held = await lockTask(tx, house.tenant.id, taskId);
  if (!held) return refused({ kind: "not-found" });
  return noteProposal(tx, house, actor, held.proposal.id, { kind: "REMINDER", text, unitId: held.task.unit_id });
};
