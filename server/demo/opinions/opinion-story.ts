import type { OpinionState } from "#domain/opinion/opinion-flow.ts";
import type { OpinionLevel, OpinionSource, UpperLevel } from "#domain/opinion/opinion-lists.ts";
import type { EscalationState } from "#domain/opinion/escalation-flow.ts";
import type { OpinionCategory } from "#domain/submission/submission-lists.ts";

/** Somebody named on a report of the demo; `memberId` null of a 信息员. */
export interface ToldAuthor {
  readonly memberId: string | null;
  readonly name: string;
  readonly organisation: string;
}

export interface ToldMove {
  readonly at: Date;
  readonly accountId: string | null;
  readonly name: string;
  readonly move: string;
  readonly from: OpinionState;
  readonly to: OpinionState;
  readonly note: string;
}

export interface ToldWords {
  readonly title: string;
  readonly situation: string;
  readonly analysis: string;
  readonly suggestions: string;
}

/** One report of the demo and everything that happened to it. */
export interface ToldOpinion {
  readonly id: string;
  readonly original: ToldWords;
  edited: ToldWords | null;
  readonly category: OpinionCategory | null;
  readonly source: OpinionSource;
  readonly sourceName: string;
  readonly sensitivity: "NORMAL" | "SENSITIVE" | "INTERNAL";
  readonly authors: readonly ToldAuthor[];
  readonly submittedBy: string;
  readonly isOnBehalf: boolean;
  readonly submittedAt: Date;
  readonly submissionIds: readonly string[];
  readonly isComposite: boolean;
  mergedInto: string | null;
  state: OpinionState;
  publicNote: string;
  editorId: string | null;
  readonly moves: ToldMove[];
  signedAt: Date | null;
  readonly escalations: {
    readonly id: string;
    readonly level: UpperLevel;
    readonly sentAt: Date;
    readonly state: EscalationState;
    readonly isComposite: boolean | null;
    readonly decidedAt: Date | null;
  }[];
  readonly instructions: {
    readonly id: string;
    readonly level: OpinionLevel;
    readonly leaderTitle: string;
    readonly isChief: boolean;
    readonly givenAt: Date;
    readonly words: string;
  }[];
  readonly forwards: {
    readonly id: string;
    readonly unitId: string;
    readonly sentAt: Date;
    readonly repliedAt: Date | null;
    readonly reply: string;
  }[];
}
