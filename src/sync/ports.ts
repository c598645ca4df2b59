import type { DraftRecord } from "#sync/draft-record.ts";
import type { Flight, OutboxEntry, RecordedFlight } from "#sync/outbox.ts";
import type { Pause } from "#sync/pause.ts";
import type { PointRecord, ProposalRecord, PullState, SubmissionRecord } from "#sync/replica.ts";
import type { PhotoRecord } from "#sync/photo-record.ts";
import type { Op } from "#contract/ops.ts";

/** Everything inside is one transaction: all of it is on the disk when the promise resolves, or none of it. */
export interface Store {
  transaction<T>(work: (tx: StoreTx) => Promise<T>): Promise<T>;
}

/** What a transaction can do. Nothing but these calls may be awaited inside one. */
export interface StoreTx {
  /** QUEUED entries with a greater order, in order. */
  queuedAfter(order: number, limit: number): Promise<OutboxEntry[]>;
  entries(opIds: readonly string[]): Promise<(OutboxEntry | undefined)[]>;
  /** Entities with an op that is not accepted: waiting, under way or refused. */
  entitiesUnsent(): Promise<Set<string>>;
  writeEntries(entries: readonly OutboxEntry[]): Promise<void>;
  /** Batches under way, of this tab, of another one or of a page that died. */
  flights(): Promise<RecordedFlight[]>;
  /** Its key, which no other flight has or had. */
  addFlight(flight: Flight): Promise<number>;
  deleteFlights(keys: readonly number[]): Promise<void>;
  /** Those of one entity that are not accepted, in order. */
  entriesOf(entityId: string): Promise<OutboxEntry[]>;
  deleteEntries(opIds: readonly string[]): Promise<void>;
  /** Counts on; twice never the same. */
  nextOrder(): Promise<number>;
  /** What a new op is named, who writes it and when, by this phone's clock. */
  stamp(): OpStamp;

  drafts(ids: readonly string[]): Promise<(DraftRecord | undefined)[]>;
  draftsBefore(generation: number): Promise<DraftRecord[]>;
  writeDrafts(records: readonly DraftRecord[]): Promise<void>;
  deleteDrafts(ids: readonly string[]): Promise<void>;
  /** Whether a cursor stands in this draft's text: then it is not replaced. */
  isHeld(draft: DraftRecord): boolean;
  deviceName(): Promise<string>;

  pullState(): Promise<PullState>;
  writePullState(state: PullState): Promise<void>;
  submissions(ids: readonly string[]): Promise<(SubmissionRecord | undefined)[]>;
  submissionsBefore(generation: number): Promise<SubmissionRecord[]>;
  writeSubmissions(records: readonly SubmissionRecord[]): Promise<void>;
  deleteSubmissions(ids: readonly string[]): Promise<void>;
  proposals(ids: readonly string[]): Promise<(ProposalRecord | undefined)[]>;
  proposalsBefore(generation: number): Promise<ProposalRecord[]>;
  writeProposals(records: readonly ProposalRecord[]): Promise<void>;
  deleteProposals(ids: readonly string[]): Promise<void>;
  writePoints(records: readonly PointRecord[]): Promise<void>;
  deletePoints(ids: readonly string[]): Promise<void>;
  deletePointsBefore(generation: number): Promise<void>;

  waitingPhotos(): Promise<PhotoRecord[]>;
  photoBytes(photo: PhotoRecord): Promise<ArrayBuffer | undefined>;
  /** The bytes of photos that wait no more are let go. */
  writePhotos(photos: readonly PhotoRecord[]): Promise<void>;

  pause(): Promise<Pause | null>;
  writePause(pause: Pause | null): Promise<void>;
  writeLastSync(at: number): Promise<void>;
}

export type OpStamp = Pick<Op, "opId" | "author" | "clientAt">;

/** What came back of a request: nothing at all, or a status with the JSON it carried (undefined where it was none). */
export type Answer =
  | { readonly kind: "nothing" }
  | { readonly kind: "answer"; readonly status: number; readonly json: unknown; readonly retryAfterMs?: number };

/** Requests end by themselves after their time limit; `signal` ends them earlier. Never rejects. */
export interface Net {
  /** True only where the phone itself says that there is no link at all. */
  isOffline(): boolean;
  postOps(ops: readonly Op[], signal: AbortSignal): Promise<Answer>;
  getChanges(cursor: string | undefined, signal: AbortSignal): Promise<Answer>;
  /** A photo belongs to the submission that names it. */
  putPhoto(
    sha256: string,
    bytes: ArrayBuffer,
    type: string,
    signal: AbortSignal,
    submissionId: string,
  ): Promise<Answer>;
}

export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** 0 ≤ n < 1. */
  random(): number;
  /** Calls once after so many milliseconds; the returned function forgets it. */
  after(milliseconds: number, call: () => void): () => void;
}

/** Keeps two tabs from doing the same work. An optimisation: two at once are safe. */
export interface Lock {
  /** False where somebody else holds it and the work was not done. */
  tryRun(work: () => Promise<void>): Promise<boolean>;
}
