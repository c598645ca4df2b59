import type { SubmissionRow } from "#contract/ops.ts";
import type { ProposalRow } from "#contract/proposals.ts";
import type { ProposalTexts } from "#domain/proposal/proposal-draft.ts";
import type { PublicPoint } from "#contract/points.ts";
import type { SubmissionBody } from "#contract/submissions.ts";

/** How far the pull has come. While `full`, rows of older generations are still to be swept away at its end. */
export interface PullState {
  readonly cursor?: string;
  readonly generation: number;
  readonly full: boolean;
}

/** What this phone wrote and what the server says stand side by side: neither can overwrite the other. */
export interface SubmissionRecord {
  readonly id: string;
  readonly mine?: SubmissionBody & { readonly receipt: string };
  /** The refused submission that this one replaces; it is shown no more. */
  readonly replacedBy?: string;
  readonly server?: SubmissionRow;
  readonly generation: number;
  /** ISO instant by which lists are sorted: received, else written. */
  readonly at: string;
}

/** A proposal that concerns this member, as the server last said it. What this phone does to it stands in the outbox until then. */
export interface ProposalRecord {
  readonly id: string;
  /** Undefined: the server names it no more, and something of it is still under way. */
  readonly server: ProposalRow | undefined;
  readonly generation: number;
  /** ISO instant by which lists are sorted. */
  readonly at: string;
  /** Milliseconds since 1970 by this phone's clock: acts accepted after it are not in the row yet. */
  readonly pulledAt: number;
  /** The text that was signed on this phone, so that a later one can be compared with it. */
  readonly signedText?: ProposalTexts;
}

export interface PointRecord extends PublicPoint {
  readonly id: string;
  readonly generation: number;
}
