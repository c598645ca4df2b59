import Dexie from "dexie";
import type { ConflictMark } from "#contract/drafts.ts";
import type { PersonDatabase } from "#data/database.ts";
import type { DeliveryFacts } from "#data/delivery.ts";
import { readDeliveryFacts } from "#data/delivery-facts.ts";
import { useLive } from "#data/live.ts";
import { wordsOfKind, type DraftKind, type DraftWords } from "#domain/draft/draft-kind.ts";
import { unsentOf, type DraftNotice, type DraftRecord } from "#sync/draft-record.ts";
import type { OutboxEntry } from "#sync/outbox.ts";
import type { Pause } from "#sync/pause.ts";

/**
 * Where the newest words of a draft are. STORED: on this phone (已存本机), `nextTryAt` in milliseconds since 1970; `pause` says why nothing
 * is sent. SYNCING: under way (正在同步). SYNCED: the server has them (已同步). NEEDS_ATTENTION: refused for good, `reason` says why.
 */
export type DraftSync =
  | { readonly state: "STORED"; readonly nextTryAt: number | null; readonly pause: Pause | null }
  | { readonly state: "SYNCING" }
  | { readonly state: "SYNCED" }
  | { readonly state: "NEEDS_ATTENTION"; readonly code: string; readonly reason: string };

/** A draft as a screen shows it, with the fields of its kind. */
export type DraftView = DraftWords & DraftFacts;

interface DraftFacts {
  readonly id: string;
  readonly sync: DraftSync;
  /** The device that wrote these words, and when (ISO instant of that device's clock). */
  readonly device: string;
  readonly changedAt: string;
  /** This is a conflict copy: of which draft, written on which device, when. */
  readonly conflictOf: ConflictMark | null;
  /** Open conflict copies of this draft, newest first. */
  readonly conflictCopies: readonly string[];
  /** UPDATED_ELSEWHERE: another device's words came in. REVIVED: one side deleted it, the other went on writing. Until `dismissNotice`. */
  readonly notice: DraftNotice | null;
  /** Another device's words wait for the cursor to leave the text (另一台设备已更新). */
  readonly isUpdateWaiting: boolean;
}

/** All drafts of a kind, newest first, conflict copies among them, deleted ones left out; undefined while they are read. */
export const useDraftViews = (kind: DraftKind): DraftView[] | undefined =>
  useLive((database) => readDraftViews(database, kind), [kind]);

/** One draft; null where there is none (any more), undefined while it is read. */
export const useDraftView = (id: string): DraftView | null | undefined =>
  useLive((database) => readDraftView(database, id), [id]);

export const readDraftViews = async (database: PersonDatabase, kind: DraftKind): Promise<DraftView[]> => {
  const records = await database.reportDrafts
    .where("[draftKind+updatedSeq]")
    .between([kind, Dexie.minKey], [kind, Dexie.maxKey])
    .toArray();
  const live = records.filter((record) => !record.deletedHere).toReversed();
  const entries = await database.outbox
    .where("entityId")
    .anyOf(live.map((record) => record.id))
    .toArray();
  const facts = await readDeliveryFacts(database);
  return live.map((record) => viewOf(record, live, entries, facts));
};

export const readDraftView = (database: PersonDatabase, id: string): Promise<DraftView | null> => {
  const { reportDrafts, outbox, meta, flights } = database;
  return database.transaction("r", [reportDrafts, outbox, meta, flights], async () => readView(database, id));
};

const readView = async (database: PersonDatabase, id: string): Promise<DraftView | null> => {
  const record = await database.reportDrafts.get(id);
  if (!record || record.deletedHere) return null;
  const copies = await database.reportDrafts.where("conflictOf.draftId").equals(id).sortBy("updatedSeq");
  const entries = await database.outbox.where("entityId").equals(id).toArray();
  return viewOf(record, copies.toReversed(), entries, await readDeliveryFacts(database));
};

const viewOf = (
  record: DraftRecord,
  others: readonly DraftRecord[],
  entries: readonly OutboxEntry[],
  facts: DeliveryFacts,
): DraftView => ({
  ...wordsOfKind(record.draftKind, record.fields),
  id: record.id,
  sync: syncOf(record, entries, facts),
  device: record.device,
  changedAt: record.changedAt,
  conflictOf: record.conflictOf,
  conflictCopies: others.flatMap((one) => (one.conflictOf?.draftId === record.id && !one.deletedHere ? [one.id] : [])),
  notice: record.notice,
  isUpdateWaiting: record.ahead !== null && record.heldUntil > 0,
});

const syncOf = (
  record: DraftRecord,
  entries: readonly OutboxEntry[],
  { pause, underWay }: DeliveryFacts,
): DraftSync => {
  const entry = entries.find((one) => one.entityId === record.id && one.state !== "ACCEPTED");
  switch (entry?.state) {
    case "PARKED":
      return { state: "NEEDS_ATTENTION", code: entry.code ?? "", reason: entry.reason ?? "" };
    case "QUEUED":
      if (underWay.has(entry.opId)) return { state: "SYNCING" };
      return { state: "STORED", nextTryAt: entry.nextAt || null, pause };
    default:
      return unsentOf(record) || !record.base ? { state: "STORED", nextTryAt: null, pause } : { state: "SYNCED" };
  }
};
