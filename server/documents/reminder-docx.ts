import { paperDate } from "#domain/document/paper-date.ts";
import { labelByReminderKind, lateness, reminderText, type ReminderWords } from "#domain/document/reminder-text.ts";
import { OFFICIAL_PAGE, textWidth } from "#domain/document/word/page-setting.ts";
import { gridTable } from "#domain/document/word/grid-table.ts";
import { officialLetter } from "#server/documents/letters/official-letter.ts";

/** 催办函 or 督办函 to one unit. Days are 2026-11-21. */
export interface ReminderPaper extends ReminderWords {
  readonly organ: string;
  readonly number?: string;
  readonly unitName: string;
  /** The prepared text as the office changed it; `reminderText` where it did not. */
  readonly text?: string;
  readonly contactName: string;
  readonly contactPhone: string;
  readonly signedOn?: string;
  readonly copies?: readonly string[];
}

/** The reminder as a Word file; several proposals stand in a table. */
export const reminderDocx = (reminder: ReminderPaper): Uint8Array<ArrayBuffer> =>
  officialLetter({
    organ: reminder.organ,
    ...(reminder.number ? { number: reminder.number } : {}),
    title: [`关于${labelByReminderKind[reminder.kind]}提案办理工作的函`],
    to: reminder.unitName,
    text: reminder.text ?? reminderText(reminder),
    tables: reminder.items.length > 1 ? itemTable(reminder) : "",
    ...(reminder.signedOn ? { signedOn: reminder.signedOn } : {}),
    notes: [`联系人：${reminder.contactName}，联系电话：${reminder.contactPhone}`],
    copies: reminder.copies ?? [],
  });

const itemTable = ({ items }: ReminderPaper): string =>
  gridTable(
    textWidth(OFFICIAL_PAGE),
    [
      { label: "案号", share: 0.1 },
      { label: "案由", share: 0.4 },
      { label: "待办事项", share: 0.18 },
      { label: "时限", share: 0.18 },
      { label: "情况", share: 0.14 },
    ],
    items.map(({ caseNo, title, missing, dueOn, overdueDays }) => [
      `${caseNo}`,
      title,
      missing,
      paperDate(dueOn),
      lateness(overdueDays),
    ]),
  );
