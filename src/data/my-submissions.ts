import type { SubmissionRow } from "#contract/ops.ts";
import type { PersonDatabase } from "#data/database.ts";
import { deliveryOf, type Delivery, type DeliveryFacts } from "#data/delivery.ts";
import { readDeliveryFacts } from "#data/delivery-facts.ts";
import { useLive } from "#data/live.ts";
import type { OutboxEntry } from "#sync/outbox.ts";
import type { PhotoRecord } from "#sync/photo-record.ts";
import type { SubmissionRecord } from "#sync/replica.ts";

export interface PhotoProgress {
  readonly expected: number;
  readonly arrived: number;
  /** How many the server could not take, and why, in its words. */
  readonly refused: number;
  readonly refusal: string | null;
}

/** A submission as a screen shows it: what was written here, how its delivery stands, what the office says. */
export interface SubmissionView {
  readonly id: string;
  /** Grouped; null where it was written on another phone or by a resident. */
  readonly receipt: string | null;
  readonly pointCode: string;
  /** Null while neither the directory nor the server has named the point: 待核实. */
  readonly pointName: string | null;
  readonly text: string;
  readonly category: string | null;
  /** ISO instants. */
  readonly writtenAt: string | null;
  readonly receivedAt: string | null;
  readonly photos: PhotoProgress;
  readonly delivery: Delivery;
  /** The server's half; null until it has come. */
  readonly office: SubmissionRow | null;
  /** Transferred to me for an answer. */
  readonly assigned: boolean;
  /** My latest answer to an assigned one, as far as this phone knows. */
  readonly myAnswer: { readonly note: string; readonly delivery: Delivery } | null;
  /** I gave it back to the office. */
  readonly givenBack: { readonly note: string; readonly delivery: Delivery } | null;
  /** I asked to take it back; DELIVERED: the server did. Null where I have not. */
  readonly withdrawal: Delivery | null;
}

/** All of mine and those transferred to me, newest first; undefined while it is read. */
export const useMySubmissions = (): SubmissionView[] | undefined => useLive(readMySubmissions);

/** One of them; null where there is none (a replaced one leads to its successor), undefined while it is read. */
export const useSubmission = (id: string): SubmissionView | null | undefined =>
  useLive((database) => readSubmission(database, id), [id]);

export const readMySubmissions = async (database: PersonDatabase): Promise<SubmissionView[]> => {
  const records = await database.submissions.orderBy("at").toArray();
  return readViews(
    database,
    records.filter((record) => !record.replacedBy).toReversed(),
    await database.outbox.toArray(),
  );
};

export const readSubmission = async (database: PersonDatabase, id: string): Promise<SubmissionView | null> => {
  const record = await database.submissions.get(id);
  if (!record) return null;
  if (record.replacedBy) return readSubmission(database, record.replacedBy);
  const entries = await database.outbox.where("entityId").equals(id).toArray();
  return (await readViews(database, [record], entries))[0] ?? null;
};

const readViews = async (
  database: PersonDatabase,
  records: readonly SubmissionRecord[],
  entries: readonly OutboxEntry[],
): Promise<SubmissionView[]> => {
  const facts = await readDeliveryFacts(database);
  const ids = records.map((record) => record.id);
  const photos = await database.photos.where("submissionId").anyOf(ids).toArray();
  const nameByCode = await readPointNames(database, records);
  const newest = (kind: OutboxEntry["op"]["kind"]) =>
    new Map(
      entries
        .filter((entry) => entry.op.kind === kind)
        .toSorted((a, b) => a.order - b.order)
        .map((entry) => [entry.entityId, entry]),
    );
  const puts = newest("submission.put");
  const answers = newest("submission.answer");
  const returns = newest("submission.giveBack");
  const withdrawals = newest("submission.withdraw");
  return records.map((record) => {
    const withdrawal = withdrawals.get(record.id);
    const deliveries = {
      delivery: deliveryOf(puts.get(record.id), facts),
      myAnswer: answerOf(answers.get(record.id), facts),
      givenBack: givenBackOf(returns.get(record.id), facts),
      withdrawal: withdrawal ? deliveryOf(withdrawal, facts) : null,
    };
    return viewOf(
      record,
      deliveries,
      nameByCode,
      photos.filter(({ submissionId }) => submissionId === record.id),
    );
  });
};

const readPointNames = async (database: PersonDatabase, records: readonly SubmissionRecord[]) => {
  const codes = records.flatMap((record) => (record.server || !record.mine ? [] : [record.mine.pointCode]));
  const points = await database.points
    .where("code")
    .anyOf([...new Set(codes)])
    .toArray();
  return new Map(points.map((point) => [point.code, point.name]));
};

const answerOf = (entry: OutboxEntry | undefined, facts: DeliveryFacts): SubmissionView["myAnswer"] =>
  entry?.op.kind === "submission.answer" ? { note: entry.op.payload.note, delivery: deliveryOf(entry, facts) } : null;

const givenBackOf = (entry: OutboxEntry | undefined, facts: DeliveryFacts): SubmissionView["givenBack"] =>
  entry?.op.kind === "submission.giveBack" ? { note: entry.op.payload.note, delivery: deliveryOf(entry, facts) } : null;

const viewOf = (
  { id, mine, server }: SubmissionRecord,
  deliveries: Pick<SubmissionView, "delivery" | "myAnswer" | "givenBack" | "withdrawal">,
  nameByCode: ReadonlyMap<string, string>,
  photos: readonly PhotoRecord[],
): SubmissionView => {
  const refused = photos.filter(({ state }) => state === "REFUSED");
  const { delivery } = deliveries;
  const pointCode = server?.pointCode ?? mine?.pointCode ?? "";
  return {
    id,
    receipt: mine?.receipt ?? null,
    pointCode,
    pointName: server?.pointName || nameByCode.get(pointCode) || null,
    text: mine?.text ?? server?.text ?? "",
    category: mine?.category ?? server?.category ?? null,
    writtenAt: mine?.writtenAt ?? null,
    receivedAt: server?.receivedAt ?? (delivery.state === "DELIVERED" ? delivery.receivedAt : null),
    photos: {
      expected: server?.photos.expected ?? mine?.photos?.length ?? 0,
      arrived: Math.max(server?.photos.arrived ?? 0, photos.filter(({ state }) => state === "ARRIVED").length),
      refused: refused.length,
      refusal: refused[0]?.reason ?? null,
    },
    ...deliveries,
    office: server ?? null,
    assigned: server?.assigned ?? false,
  };
};
