import type { ProposalRow } from "#contract/proposals.ts";
import type { ProposalAsk } from "#data/proposal-asks.ts";
import { countdownWords, daysLeftWords, dayWords } from "#domain/proposal/due-words.ts";
import { dayOf, type LocalDate } from "#domain/time/local-date.ts";
import type { WorkCalendar } from "#domain/time/work-calendar.ts";

/** What is asked, verb first. */
export const labelByAsk: Record<ProposalAsk["kind"], string> = {
  SIGN: "请会签",
  SIGN_AGAIN: "文字有改动，请重新会签",
  CONTACT: "请核实沟通",
  EVALUATE: "请评价答复",
  PROMISE: "承诺到期，请核实",
  CONFIRM_ENTRY: "请确认代录入",
  REVISE: "请修改后重新提交",
  HAND_IN: "联名已结束，可以提交",
};

/** Until when, as one says it: 还有 2 小时 10 分; undefined where nobody set a time. */
export const askDueWords = (
  ask: ProposalAsk,
  calendar: WorkCalendar,
  { now, today }: { readonly now: Date; readonly today: LocalDate },
): string | undefined => {
  if (ask.due === null) return undefined;
  if (ask.kind === "PROMISE") return `承诺 ${dayWords(dayOf(ask.due))} 兑现`;
  if (ask.kind === "EVALUATE") return daysLeftWords(calendar, today, dayOf(ask.due));
  return countdownWords(new Date(ask.due), now);
};

/** Who asks: the first proposer of an invitation, the unit of a contact or a promise. */
export const askerOf = (ask: ProposalAsk, row: ProposalRow): string | undefined => {
  switch (ask.kind) {
    case "SIGN":
    case "SIGN_AGAIN": {
      const first = row.signers.find(({ isFirst }) => isFirst);
      return first && `${first.name} 发起`;
    }
    case "CONTACT":
      return row.contacts.find(({ id }) => id === ask.contactId)?.unitName;
    case "PROMISE":
      return row.promises.find(({ id }) => id === ask.promiseId)?.unitName;
    case "CONFIRM_ENTRY":
      return row.enteredBy ? `${row.enteredBy} 代录入` : undefined;
    default:
      return undefined;
  }
};
