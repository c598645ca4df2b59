import type { RejectReason } from "#domain/submission/submission-lists.ts";
import type { Term } from "#domain/time/deadline.ts";

/** What the office decides once about 社情民意: clocks, review, recipients, words. Defaults in opinion-defaults.ts. */
export interface OpinionSettings {
  /** MEMBER and UNIT: a transferred submission; INQUIRY: the reply of a studio; FORWARD: a unit's reply to a report. */
  readonly timers: Readonly<Record<OpinionTimer, Term>>;
  /** Hours in which a studio's member picks an inquiry up. */
  readonly pickUpHours: number;
  /** Answers of units, members and staff wait for a second person before the resident reads them. */
  readonly isAnswerReviewed: boolean;
  readonly advisedLetters: number;
  /** Offered when a report is sent to be signed. */
  readonly recipients: { readonly main: readonly string[]; readonly cc: readonly string[] };
  /** Of the printed paper: 「社情民意信息」「社情民意专报」. */
  readonly paperNames: { readonly issue: string; readonly special: string };
  /** Where somebody goes whose matter does not belong here, by reason. */
  readonly guidance: Readonly<Record<RejectReason, string>>;
}

export const OPINION_TIMERS = ["MEMBER", "UNIT", "INQUIRY", "FORWARD"] as const;
export type OpinionTimer = (typeof OPINION_TIMERS)[number];
