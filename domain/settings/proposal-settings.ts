import { OUTCOME_CLASSES, type OutcomeClass, type Timing } from "#domain/proposal/proposal-lists.ts";
import type { ProposalText } from "#domain/proposal/proposal-draft.ts";
import type { Term } from "#domain/time/deadline.ts";

/** One entry of a list that the office keeps; the code stays with old records when the label changes. */
export interface ListEntry {
  readonly code: string;
  readonly label: string;
}

/** A reason not to file; some send the text on as 社情民意信息 instead. */
export interface RefusalReason extends ListEntry {
  readonly sendsOn: "OPINION_REPORT" | null;
}

/** What the office decides about proposals; everything that follows from them reads it here. */
export interface ProposalSettings {
  readonly meeting: Meeting;
  readonly categories: readonly ListEntry[];
  readonly advisedLetters: AdvisedLetters;
  readonly cosignHours: { readonly session: number; readonly ordinary: number };
  readonly timers: Readonly<Record<ProposalTimer, Term>>;
  /** The words of each class; D is empty where the tenant has three. */
  readonly outcomes: Readonly<Record<OutcomeClass, string>>;
  readonly stepLabels: Readonly<Record<ProposalStep, string>>;
  /** Why a proposal is not filed (不予立案). */
  readonly refusalReasons: readonly RefusalReason[];
  /** Why a proposal goes back to its author (退回修改). */
  readonly revisionReasons: readonly ListEntry[];
  /** Why a unit gives a task back (退办). */
  readonly returnReasons: readonly ListEntry[];
  /** How often a proposal may be handled again after 不满意. */
  readonly rehandlingRounds: number;
}

/** 第 term 届第 session 次会议; `isOpen` while it sits, which shortens cosigning. Case numbers of it begin at `firstCaseNo`. */
export interface Meeting {
  readonly term: number;
  readonly session: number;
  readonly isOpen: boolean;
  readonly firstCaseNo: number;
}

/** Letters beyond which, or below which in all, the editor says a word; it never stops anybody. */
export interface AdvisedLetters extends Readonly<Record<ProposalText, number>> {
  readonly totalFrom: number;
  readonly totalTo: number;
}

/** domain.md §2.1.7. REPLY_MOST counts from the assignment too, with every extension in it. */
export const PROPOSAL_TIMERS = [
  "ACCEPT",
  "RETURN",
  "FIRST_CONTACT",
  "CO_OPINION",
  "REPLY",
  "REPLY_MOST",
  "EVALUATION",
] as const;
export type ProposalTimer = (typeof PROPOSAL_TIMERS)[number];

/** The nine steps of domain.md §2.1.10; a tenant may word them otherwise. */
export const PROPOSAL_STEPS = [
  "TOPIC",
  "SUBMISSION",
  "FILING",
  "ASSIGNMENT",
  "CONSULTATION",
  "REPLY",
  "EVALUATION",
  "SUPERVISION",
  "ARCHIVE",
] as const;
export type ProposalStep = (typeof PROPOSAL_STEPS)[number];

/** The outcome classes that this tenant has, three or four. */
export const outcomesOf = ({ outcomes }: Pick<ProposalSettings, "outcomes">): readonly OutcomeClass[] =>
  OUTCOME_CLASSES.filter((outcome) => outcomes[outcome] !== "");

/** Hours that invited cosigners have, by whether the meeting sits. */
export const cosignHoursNow = ({ cosignHours, meeting }: ProposalSettings): number =>
  meeting.isOpen ? cosignHours.session : cosignHours.ordinary;

/** What a proposal handed in now is: of the meeting, or of the rest of the year (会间, 平时). */
export const timingNow = ({ meeting }: Pick<ProposalSettings, "meeting">): Timing =>
  meeting.isOpen ? "SESSION" : "ORDINARY";

/** The label of a list's entry; the code itself where the office has taken the entry out. */
export const labelOf = (entries: readonly ListEntry[], code: string): string =>
  entries.find((entry) => entry.code === code)?.label ?? code;
