import { paperDate } from "#domain/document/paper-date.ts";
import { caseNumberOf } from "#domain/document/paper-number.ts";

/** URGE (催办): a step is missing. SUPERVISE (督办): the committee follows the handling itself. */
export type ReminderKind = "URGE" | "SUPERVISE";
export const labelByReminderKind: Record<ReminderKind, string> = { URGE: "催办", SUPERVISE: "督办" };

/** One proposal of a unit. `overdueDays` above 0 is past its day, below 0 are days left. */
export interface ReminderItem {
  readonly caseNo: string | number;
  readonly title: string;
  /** What is missing: 尚未签收, 尚未联系提案者, 尚未报送答复. */
  readonly missing: string;
  readonly dueOn: string;
  readonly overdueDays: number;
}

/** What a reminder says; prepared for the office, which reads it and sends it itself. Days are 2026-11-21. */
export interface ReminderWords {
  readonly kind: ReminderKind;
  readonly items: readonly ReminderItem[];
  readonly replyBy: string;
}

/** The text of a reminder: one proposal is told in a sentence, several are left to the table. */
export const reminderText = ({ kind, items, replyBy }: ReminderWords): string => {
  const overdue = items.filter(({ overdueDays }) => overdueDays > 0).length;
  const state = overdue > 0 ? `其中 ${overdue} 件已超过时限` : "时限临近";
  const about =
    items.length === 1 ? itemWords(items[0]) : `贵单位承办的 ${items.length} 件提案尚待办理，${state}，详见下表。`;
  return `${about}\n${request[kind]}请于${paperDate(replyBy)}前将办理情况书面告知我们。`;
};

const request: Record<ReminderKind, string> = {
  URGE: "请抓紧办理，按时限完成，并与提案者当面沟通。确有困难需要延期的，请书面说明理由。",
  SUPERVISE: "经研究，对上述提案进行督办。请确定负责人和完成时间，主动听取提案者意见。",
};

const itemWords = (item: ReminderItem | undefined): string =>
  item
    ? `贵单位承办的${caseNumberOf(item.caseNo)}提案《${item.title}》${item.missing}，时限为${paperDate(item.dueOn)}，${lateness(item.overdueDays)}。`
    : "";

/** How late something is: 已超期 3 天, 今日到期, 还有 5 天. */
export const lateness = (overdueDays: number): string => {
  if (overdueDays > 0) return `已超期 ${overdueDays} 天`;
  return overdueDays === 0 ? "今日到期" : `还有 ${-overdueDays} 天`;
};
