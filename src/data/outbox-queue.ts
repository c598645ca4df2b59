import Dexie from "dexie";
import type { Op, OpKind } from "#contract/ops.ts";
import type { DutyAct, DutyEntryView } from "#contract/duty.ts";
import type { ProposalAct } from "#contract/proposals.ts";
import type { PersonDatabase } from "#data/database.ts";
import { deliveryOf, type Delivery } from "#data/delivery.ts";
import { readDeliveryFacts } from "#data/delivery-facts.ts";
import { useLive } from "#data/live.ts";
import { opinionSentence } from "#data/opinion-sentence.ts";
import { meetingSentence } from "#data/meeting-sentence.ts";
import { readPhotosToGo } from "#data/photos-to-go.ts";
import { withDb } from "#data/with-database.ts";
import type { DraftKind } from "#domain/draft/draft-kind.ts";
import { isFrozen, type OutboxEntry } from "#sync/outbox.ts";
import { isDraftOp } from "#sync/draft-op.ts";
import type { Pause } from "#sync/pause.ts";
import { wordsOfOp } from "#sync/words-of-op.ts";

/** One thing on this phone that the server has not taken. */
export interface UnsentItem {
  /** The op's id; `photos:` and the submission's id where only photos are still to go. */
  readonly key: string;
  readonly kind: OpKind | "photos";
  readonly entityId: string;
  /** Null where it is none of a draft. */
  readonly draftKind: DraftKind | null;
  readonly words: string;
  readonly pointCode: string | null;
  /** Null while the directory does not know the point. */
  readonly pointName: string | null;
  /** ISO instant. */
  readonly writtenAt: string;
  readonly photos: { readonly expected: number; readonly arrived: number };
  readonly delivery: Delivery;
  /** False once a try may have reached the server: from then on it can be withdrawn, not deleted. */
  readonly isUntouched: boolean;
  /** An earlier op of the same thing goes first. */
  readonly isBehind: boolean;
  readonly proposal?: UnsentProposal;
  readonly duty?: UnsentDuty;
  /** What it does about a meeting or a report, in one line. */
  readonly sentence?: string;
}

/** What an op does about the ledger, and the entry that it asks about; null where it asks about none, or this phone does not know it. */
export interface UnsentDuty {
  readonly does: DutyAct;
  readonly entry: DutyEntryView | null;
}

/** What an op does to a proposal, and that one's title; "" where this phone does not know it. */
export interface UnsentProposal {
  readonly does: { readonly act: "invite" | "submit" } | ProposalAct;
  readonly title: string;
}

/** Everything unsent, what needs the person first, else oldest first; undefined while it is read. */
export const useUnsent = (): UnsentItem[] | undefined => useLive(readUnsent);

/** Outbox entries that the server has not taken, oldest first: waiting, under way, refused. */
export const readUnsentEntries = async ({ outbox }: PersonDatabase): Promise<OutboxEntry[]> => {
  // PARKED and QUEUED stand next to each other in the alphabet.
  const between = [
    ["PARKED", Dexie.minKey],
    ["QUEUED", Dexie.maxKey],
  ] as const;
  const entries = await outbox
    .where("[state+order]")
    .between(...between)
    .toArray();
  return entries.toSorted((a, b) => a.order - b.order);
};

/** The op behind one item; undefined where the server has it by now. Rejects with SaveFailed. */
export const readUnsentOp = (opId: string): Promise<Op | undefined> =>
  withDb(async (database) => {
    const entry = await database.outbox.get(opId);
    return entry && entry.state !== "ACCEPTED" ? entry.op : undefined;
  });

export const readUnsent = async (database: PersonDatabase): Promise<UnsentItem[]> => {
  const entries = await readUnsentEntries(database);
  const facts = await readDeliveryFacts(database);
  const photos = await readPhotoItems(database, facts.pause);
  const nameByCode = await readPointNames(
    database,
    entries.flatMap(({ op }) => (op.kind === "submission.put" ? [op.payload.pointCode] : [])),
  );
  const kindById = await readDraftKinds(database, entries);
  const titleById = await readProposalTitles(database, entries);
  const entryById = await readDutyEntries(database, entries);
  const meetings = (await database.readMeta("myMeetings"))?.body.meetings ?? [];
  const opinions = (await database.readMeta("myOpinions"))?.body.opinions ?? [];
  const opinionTitle = (id: string) => opinions.find((one) => one.id === id)?.title ?? "";
  const seen = new Set<string>();
  const items = entries.map((entry): UnsentItem => {
    const isBehind = seen.has(entry.entityId);
    seen.add(entry.entityId);
    const { op } = entry;
    const pointCode = op.kind === "submission.put" ? op.payload.pointCode : null;
    return {
      key: entry.opId,
      kind: op.kind,
      entityId: entry.entityId,
      draftKind: kindById.get(entry.entityId) ?? null,
      words: wordsOfOp(op),
      pointCode,
      pointName: (pointCode && nameByCode.get(pointCode)) || null,
      writtenAt: op.clientAt,
      photos: { expected: op.kind === "submission.put" ? (op.payload.photos?.length ?? 0) : 0, arrived: 0 },
      delivery: deliveryOf(entry, facts),
      isUntouched: !isFrozen(entry, facts.underWay),
      isBehind,
      ...proposalOf(op, titleById),
      ...dutyOf(op, entryById),
      sentence: meetingSentence(op, meetings) ?? opinionSentence(op, opinionTitle),
    };
  });
  const isForPerson = (item: UnsentItem) => item.delivery.state === "NEEDS_ATTENTION";
  return [...items.filter(isForPerson), ...items.filter((item) => !isForPerson(item)), ...photos];
};

/** A deletion does not say what it deletes: its draft is still here. */
const readDraftKinds = async ({ reportDrafts }: PersonDatabase, entries: readonly OutboxEntry[]) => {
  const ids = [...new Set(entries.filter(({ op }) => isDraftOp(op)).map(({ entityId }) => entityId))];
  const records = await reportDrafts.bulkGet(ids);
  return new Map(records.flatMap((record) => (record ? [[record.id, record.draftKind]] : [])));
};

const readProposalTitles = async ({ proposals }: PersonDatabase, entries: readonly OutboxEntry[]) => {
  const ids = entries.flatMap(({ op, entityId }) => (op.kind === "proposal.act" ? [entityId] : []));
  const known = await proposals.bulkGet([...new Set(ids)]);
  return new Map(known.flatMap((record) => (record?.server ? [[record.id, record.server.title] as const] : [])));
};

const proposalOf = (op: Op, titleById: ReadonlyMap<string, string>): Pick<UnsentItem, "proposal"> => {
  switch (op.kind) {
    case "proposal.invite":
      return { proposal: { does: { act: "invite" }, title: op.payload.body.title } };
    case "proposal.submit":
      return { proposal: { does: { act: "submit" }, title: op.payload.body.title } };
    case "proposal.act":
      return { proposal: { does: op.payload, title: titleById.get(op.entityId) ?? "" } };
    default:
      return {};
  }
};

const readDutyEntries = async (database: PersonDatabase, entries: readonly OutboxEntry[]) => {
  const isAsked = entries.some(({ op }) => op.kind === "duty.act" && op.payload.act === "appeal");
  const years = isAsked ? (await database.readMeta("myDuty"))?.body.years : undefined;
  return new Map((years ?? []).flatMap((year) => year.entries.map((entry) => [entry.id, entry] as const)));
};

const dutyOf = (op: Op, entryById: ReadonlyMap<string, DutyEntryView>): Pick<UnsentItem, "duty"> => {
  if (op.kind !== "duty.act") return {};
  const entry = op.payload.act === "appeal" ? entryById.get(op.payload.entryId ?? "") : undefined;
  return { duty: { does: op.payload, entry: entry ?? null } };
};

const readPointNames = async ({ points }: PersonDatabase, codes: readonly string[]) => {
  const known = await points
    .where("code")
    .anyOf([...new Set(codes)])
    .toArray();
  return new Map(known.map((point) => [point.code, point.name]));
};

/** Submissions whose words have arrived and whose photos have not. */
const readPhotoItems = async (database: PersonDatabase, pause: Pause | null): Promise<UnsentItem[]> => {
  const ids = await readPhotosToGo(database);
  const records = await database.submissions.bulkGet(ids);
  const nameByCode = await readPointNames(
    database,
    records.flatMap((record) => record?.mine?.pointCode ?? []),
  );
  return Promise.all(
    ids.map(async (id, index): Promise<UnsentItem> => {
      const mine = records[index]?.mine;
      const all = await database.photos.where("submissionId").equals(id).toArray();
      const nextAt = Math.min(...all.filter((photo) => photo.state === "WAITING").map((photo) => photo.nextAt));
      return {
        key: `photos:${id}`,
        kind: "photos",
        entityId: id,
        draftKind: null,
        words: mine?.text ?? "",
        pointCode: mine?.pointCode ?? null,
        pointName: nameByCode.get(mine?.pointCode ?? "") ?? null,
        writtenAt: mine?.writtenAt ?? "",
        photos: { expected: all.length, arrived: all.filter((photo) => photo.state === "ARRIVED").length },
        delivery: pause ? { state: "PAUSED", why: pause } : { state: "STORED", nextTryAt: nextAt || null },
        isUntouched: false,
        isBehind: false,
      };
    }),
  );
};
