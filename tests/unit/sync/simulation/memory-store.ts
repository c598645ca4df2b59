import type { OutboxEntry } from "#sync/outbox.ts";
import type { PhotoRecord } from "#sync/photo-record.ts";
import type { Store, StoreTx } from "#sync/ports.ts";
import type { PointRecord, PullState, SubmissionRecord } from "#sync/replica.ts";

interface Contents {
  outbox: Map<string, OutboxEntry>;
  submissions: Map<string, SubmissionRecord>;
  points: Map<string, PointRecord>;
  photos: Map<string, PhotoRecord>;
  bytes: Map<string, ArrayBuffer>;
  pull: PullState;
  pause: "auth" | null;
  lastSyncAt: number | undefined;
}

/** A store in memory with the promises of the real one: transactions one after the other, all or nothing. */
export class MemoryStore implements Store {
  contents: Contents = {
    outbox: new Map(),
    submissions: new Map(),
    points: new Map(),
    photos: new Map(),
    bytes: new Map(),
    pull: { generation: 1, full: true },
    pause: null,
    lastSyncAt: undefined,
  };
  #turn: Promise<unknown> = Promise.resolve();

  transaction<T>(work: (tx: StoreTx) => Promise<T>): Promise<T> {
    const run = async (): Promise<T> => {
      const { outbox, submissions, points, photos, bytes, ...facts } = this.contents;
      const draft: Contents = {
        outbox: new Map(outbox),
        submissions: new Map(submissions),
        points: new Map(points),
        photos: new Map(photos),
        bytes: new Map(bytes),
        ...facts,
      };
      const result = await work(txOn(draft));
      this.contents = draft;
      return result;
    };
    const turn = this.#turn.then(run);
    this.#turn = turn.catch(() => undefined);
    return turn;
  }
}

const keyOf = (photo: PhotoRecord): string => `${photo.submissionId} ${photo.sha256}`;
const inOrder = (entries: Iterable<OutboxEntry>) => [...entries].toSorted((a, b) => a.order - b.order);

const txOn = (draft: Contents): StoreTx => ({
  queuedAfter: async (order, limit) =>
    inOrder(draft.outbox.values())
      .filter((entry) => entry.state === "QUEUED" && entry.order > order)
      .slice(0, limit),
  sending: async () => inOrder(draft.outbox.values()).filter((entry) => entry.state === "SENDING"),
  entries: async (opIds) => opIds.map((opId) => draft.outbox.get(opId)),
  entitiesUnsent: async () =>
    new Set([...draft.outbox.values()].filter((entry) => entry.state !== "ACCEPTED").map((entry) => entry.entityId)),
  writeEntries: async (entries) => entries.forEach((entry) => draft.outbox.set(entry.opId, entry)),
  pullState: async () => draft.pull,
  writePullState: async (state) => void (draft.pull = state),
  submissions: async (ids) => ids.map((id) => draft.submissions.get(id)),
  submissionsBefore: async (generation) =>
    [...draft.submissions.values()].filter((record) => record.generation < generation),
  writeSubmissions: async (records) => records.forEach((record) => draft.submissions.set(record.id, record)),
  deleteSubmissions: async (ids) => ids.forEach((id) => draft.submissions.delete(id)),
  writePoints: async (records) => records.forEach((record) => draft.points.set(record.id, record)),
  deletePoints: async (ids) => ids.forEach((id) => draft.points.delete(id)),
  deletePointsBefore: async (generation) =>
    draft.points.forEach((point) => point.generation < generation && draft.points.delete(point.id)),
  waitingPhotos: async () => [...draft.photos.values()].filter((photo) => photo.state === "WAITING"),
  photoBytes: async (photo) => draft.bytes.get(keyOf(photo)),
  writePhotos: async (photos) =>
    photos.forEach((photo) => {
      draft.photos.set(keyOf(photo), photo);
      if (photo.state !== "WAITING") draft.bytes.delete(keyOf(photo));
    }),
  pause: async () => draft.pause,
  writePause: async (pause) => void (draft.pause = pause),
  writeLastSync: async (at) => void (draft.lastSyncAt = at),
});
