import type { DraftRecord } from "#sync/draft-record.ts";
import type { OutboxEntry, RecordedFlight } from "#sync/outbox.ts";
import type { Pause } from "#sync/pause.ts";
import type { PhotoRecord } from "#sync/photo-record.ts";
import type { Store, StoreTx } from "#sync/ports.ts";
import type { PointRecord, ProposalRecord, PullState, SubmissionRecord } from "#sync/replica.ts";

interface Contents {
  outbox: Map<string, OutboxEntry>;
  flights: Map<number, RecordedFlight>;
  lastFlight: number;
  submissions: Map<string, SubmissionRecord>;
  points: Map<string, PointRecord>;
  proposals: Map<string, ProposalRecord>;
  photos: Map<string, PhotoRecord>;
  bytes: Map<string, ArrayBuffer>;
  drafts: Map<string, DraftRecord>;
  order: number;
  pull: PullState;
  pause: Pause | null;
  lastSyncAt: number | undefined;
}

/** A store in memory with the promises of the real one: transactions one after the other, all or nothing. */
export class MemoryStore implements Store {
  contents: Contents = {
    outbox: new Map(),
    flights: new Map(),
    lastFlight: 0,
    submissions: new Map(),
    points: new Map(),
    proposals: new Map(),
    photos: new Map(),
    bytes: new Map(),
    drafts: new Map(),
    order: 0,
    pull: { generation: 1, full: true },
    pause: null,
    lastSyncAt: undefined,
  };
  /** Drafts in whose text a cursor stands. */
  readonly held = new Set<string>();
  #turn: Promise<unknown> = Promise.resolve();
  #ids = 0;

  /** `device` (0–9) tells the ids that this one mints from another's. */
  constructor(
    readonly device = 0,
    readonly deviceName = `演示设备 ${device}`,
  ) {}

  /** Never given twice, also where the transaction that asked was undone. */
  newId = (): string => `00000000-0000-7000-9${this.device}00-${String(++this.#ids).padStart(12, "0")}`;

  transaction<T>(work: (tx: StoreTx) => Promise<T>): Promise<T> {
    const run = async (): Promise<T> => {
      const { outbox, flights, submissions, points, proposals, photos, bytes, drafts, ...facts } = this.contents;
      const draft: Contents = {
        outbox: new Map(outbox),
        flights: new Map(flights),
        submissions: new Map(submissions),
        points: new Map(points),
        proposals: new Map(proposals),
        photos: new Map(photos),
        bytes: new Map(bytes),
        drafts: new Map(drafts),
        ...facts,
      };
      const result = await work(txOn(draft, this));
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

/** What the app does besides the engine, in the same transaction. */
export interface MemoryTx extends StoreTx {
  keepBytes(photo: PhotoRecord, bytes: ArrayBuffer): Promise<void>;
}

const txOn = (draft: Contents, store: MemoryStore): MemoryTx => ({
  queuedAfter: async (order, limit) =>
    inOrder(draft.outbox.values())
      .filter((entry) => entry.state === "QUEUED" && entry.order > order)
      .slice(0, limit),
  entries: async (opIds) => opIds.map((opId) => draft.outbox.get(opId)),
  entitiesUnsent: async () =>
    new Set([...draft.outbox.values()].filter((entry) => entry.state !== "ACCEPTED").map((entry) => entry.entityId)),
  writeEntries: async (entries) => entries.forEach((entry) => draft.outbox.set(entry.opId, entry)),
  flights: async () => [...draft.flights.values()],
  addFlight: async (flight) => {
    const key = ++draft.lastFlight;
    draft.flights.set(key, { ...flight, key });
    return key;
  },
  deleteFlights: async (keys) => keys.forEach((key) => draft.flights.delete(key)),
  entriesOf: async (entityId) =>
    inOrder(draft.outbox.values()).filter((entry) => entry.entityId === entityId && entry.state !== "ACCEPTED"),
  deleteEntries: async (opIds) => opIds.forEach((opId) => draft.outbox.delete(opId)),
  nextOrder: async () =>
    (draft.order = Math.max(draft.order, ...inOrder(draft.outbox.values()).map((e) => e.order)) + 1),
  stamp: () => ({
    opId: store.newId(),
    author: "00000000-0000-7000-8000-400000000001",
    clientAt: "2026-01-01T08:00:00+08:00",
  }),
  drafts: async (ids) => ids.map((id) => draft.drafts.get(id)),
  draftsBefore: async (generation) => [...draft.drafts.values()].filter((record) => record.generation < generation),
  writeDrafts: async (records) => records.forEach((record) => draft.drafts.set(record.id, record)),
  deleteDrafts: async (ids) => ids.forEach((id) => draft.drafts.delete(id)),
  isHeld: (record) => store.held.has(record.id),
  deviceName: async () => store.deviceName,
  pullState: async () => draft.pull,
  writePullState: async (state) => void (draft.pull = state),
  submissions: async (ids) => ids.map((id) => draft.submissions.get(id)),
  submissionsBefore: async (generation) =>
    [...draft.submissions.values()].filter((record) => record.generation < generation),
  writeSubmissions: async (records) => records.forEach((record) => draft.submissions.set(record.id, record)),
  deleteSubmissions: async (ids) => ids.forEach((id) => draft.submissions.delete(id)),
  proposals: async (ids) => ids.map((id) => draft.proposals.get(id)),
  proposalsBefore: async (generation) =>
    [...draft.proposals.values()].filter((record) => record.generation < generation),
  writeProposals: async (records) => records.forEach((record) => draft.proposals.set(record.id, record)),
  deleteProposals: async (ids) => ids.forEach((id) => draft.proposals.delete(id)),
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
  keepBytes: async (photo, bytes) => void draft.bytes.set(keyOf(photo), bytes),
  pause: async () => draft.pause,
  writePause: async (pause) => void (draft.pause = pause),
  writeLastSync: async (at) => void (draft.lastSyncAt = at),
});
