import type { DraftRecord } from "#sync/draft-record.ts";
import type { Flight, OutboxEntry } from "#sync/outbox.ts";
import type { PhotoRecord } from "#sync/photo-record.ts";
import type { Store, StoreTx } from "#sync/ports.ts";
import type { PointRecord, ProposalRecord, SubmissionRecord } from "#sync/replica.ts";
import { MemoryStore, type MemoryTx } from "#tests/unit/sync/simulation/memory-store.ts";

/** Everything that one person keeps on one phone, to be judged. */
export interface KeptHere {
  readonly entries: readonly OutboxEntry[];
  readonly flights: readonly Flight[];
  readonly submissions: readonly SubmissionRecord[];
  readonly points: readonly PointRecord[];
  readonly proposals: readonly ProposalRecord[];
  readonly photos: readonly PhotoRecord[];
  readonly drafts: readonly DraftRecord[];
}

/** The database of one person on one phone: the engine's store, and what the app does besides. */
export interface PersonStore {
  readonly store: Store;
  /** Keeps a photo's bytes, inside the transaction that keeps the submission. */
  keepBytes(tx: StoreTx, photo: PhotoRecord, bytes: ArrayBuffer): Promise<void>;
  read(): Promise<KeptHere>;
  close(): Promise<void>;
}

/** The one in memory. */
export const openInMemory = async (): Promise<PersonStore> => {
  const store = new MemoryStore();
  return {
    store,
    keepBytes: async (tx, photo, bytes) => {
      await tx.writePhotos([photo]);
      await (tx as MemoryTx).keepBytes(photo, bytes);
    },
    read: async () => {
      const { outbox, flights, submissions, points, proposals, photos, drafts } = store.contents;
      return {
        entries: [...outbox.values()],
        flights: [...flights.values()],
        submissions: [...submissions.values()],
        points: [...points.values()],
        proposals: [...proposals.values()],
        photos: [...photos.values()],
        drafts: [...drafts.values()],
      };
    },
    close: () => Promise.resolve(),
  };
};
