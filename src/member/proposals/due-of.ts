import type { ProposalRow } from "#contract/proposals.ts";
import { handledState } from "#data/proposal-asks.ts";
import { dayWords, whyDueWords } from "#domain/proposal/due-words.ts";
import type { ProposalSettings } from "#domain/settings/proposal-settings.ts";
import type { Term } from "#domain/time/deadline.ts";
import { dayOf, readLocalDate, type LocalDate } from "#domain/time/local-date.ts";
import { shanghaiDay } from "#domain/time/shanghai.ts";
import type { WorkCalendar } from "#domain/time/work-calendar.ts";

/** What everybody waits for now, until when, and why until then. */
export interface Due {
  readonly what: string;
  readonly day: LocalDate;
  readonly why: string;
  /** Extensions that moved the day, in words, oldest first. */
  readonly moved: readonly string[];
}

/** The day that counts for this proposal now; undefined where none does. */
export const dueOf = (
  row: ProposalRow,
  calendar: WorkCalendar,
  { timers }: Pick<ProposalSettings, "timers">,
): Due | undefined => {
  const state = handledState(row);
  if (state === "REPLIED") {
    const day = readLocalDate(row.evaluationDueOn ?? "");
    return day && { what: "评价截止", day, why: why(calendar, row.repliedAt, day, timers.EVALUATION), moved: [] };
  }
  if (!HANDLED_IN.has(state)) return undefined;
  const task = row.tasks.find(({ role, dueOn }) => role !== "CO" && dueOn !== null);
  const day = readLocalDate(task?.dueOn ?? row.replyDueOn ?? "");
  if (!day) return undefined;
  const first = readLocalDate(task?.firstDueOn ?? "") ?? day;
  const moved = (task?.extensions ?? []).map(
    ({ reason, fromDueOn, toDueOn }) =>
      `经同意由 ${dayWords(dayOf(fromDueOn))} 延期至 ${dayWords(dayOf(toDueOn))}，理由：${reason}`,
  );
  return { what: "答复期限", day, why: why(calendar, task?.assignedAt ?? row.assignedAt, first, timers.REPLY), moved };
};

const HANDLED_IN: ReadonlySet<ProposalRow["state"]> = new Set(["IN_HANDLING", "REHANDLING"]);

const why = (calendar: WorkCalendar, from: string | null, due: LocalDate, term: Term): string =>
  from === null ? "" : whyDueWords(calendar, shanghaiDay(new Date(from)), due, term);
