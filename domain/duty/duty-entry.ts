import type { DutyKind } from "#domain/duty/duty-kinds.ts";

/** What is known of a fact beside its kind, by name (duty-facts.ts lists names and values). Rules may ask for these, never for points. */
export type DutyFacts = Readonly<Record<string, string | number | boolean>>;

/** One line of the duty ledger: what somebody did, when, and what shows it. It knows no rule and no points; it is never changed, only reversed. */
export interface DutyEntry {
  readonly id: string;
  readonly memberId: string;
  /** The scoring year that it counts in, by its last day: "2026". */
  readonly year: string;
  /** The day of the duty itself in Shanghai, not of the entry: "2026-06-12". */
  readonly dutyOn: string;
  readonly kind: DutyKind;
  /** The record that it stands for: a half-day of a meeting, a proposal, a manual entry. (kind, sourceId, memberId) is unique. */
  readonly sourceId: string;
  /** The matter that it is about; entries of one matter may exclude each other (提案转信息不重复计). */
  readonly matterId: string;
  /** How often or how much: a decimal as text, mostly "1". */
  readonly quantity: string;
  /** Which of how many signed, counted from 1: joint work is split by it. 1 of 1 for one's own. */
  readonly share: { readonly place: number; readonly of: number };
  readonly facts: DutyFacts;
  /** For people: what it was, who says so. */
  readonly evidence: DutyEvidence;
  /** The entry that this one takes back. */
  readonly reverses: string | null;
  /** When it was booked, ISO instant. */
  readonly at: string;
}

export interface DutyEvidence {
  /** 「区政协三届四次全会 第一次大会」, or a proposal's title. */
  readonly title: string;
  /** Where in the app it can be seen: "/proposals/<id>"; null where nowhere. */
  readonly link: string | null;
  /** Who decided or recorded it, as to be printed: 「秘书长 周敏（演示）批准」; empty where the record speaks for itself. */
  readonly by: string;
  /** Why it is here and not elsewhere (a late adoption), why it was taken back; mostly empty. */
  readonly note: string;
}
