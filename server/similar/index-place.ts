import type { GrowingCounts } from "#domain/similar/term-counts.ts";
import type { Db, Tx } from "#server/db/database.ts";
import { loadCounts } from "#server/similar/counts-store.ts";
import type { SourceText, TextKind } from "#server/similar/text-sources.ts";
import { sql } from "kysely";

/** How far the index of a kind of texts is. */
export interface IndexPlace {
  readonly tenantId: string;
  readonly kind: TextKind;
  readonly read_xid: string;
  readonly read_id: string;
  readonly last_no: number;
  readonly counted_at_no: number;
}

/** Where to go on; undefined while another server does. Held until the transaction ends. */
export const lockPlace = async (tx: Tx, tenantId: string, kind: TextKind): Promise<IndexPlace | undefined> => {
  const { rows } = await sql<{ is_mine: boolean }>`
    select pg_try_advisory_xact_lock(hashtextextended(${`similar ${kind} ${tenantId}`}, 0)) as is_mine`.execute(tx);
  if (!rows[0]?.is_mine) return undefined;
  const place = await tx
    .selectFrom("similar_index")
    .select([sql<string>`read_xid::text`.as("read_xid"), "read_id", "last_no", "counted_at_no"])
    .where("tenant_id", "=", tenantId)
    .where("kind", "=", kind)
    .executeTakeFirst();
  const start = { read_xid: "0", read_id: "00000000-0000-0000-0000-000000000000", last_no: 0, counted_at_no: 0 };
  return { tenantId, kind, ...(place ?? start) };
};

export interface RunningCounts {
  readonly counts: GrowingCounts;
  /** The last text that is counted. */
  readonly no: number;
}

const runningByDb = new WeakMap<Db, Map<string, RunningCounts>>();

/** The counts up to a place: those of this process if it was the last to go on, else those that were written down. Taken out until they are given back. */
export const takeCounts = async (db: Db, tx: Tx, { tenantId, kind, last_no }: IndexPlace): Promise<GrowingCounts> => {
  const running = runningByDb.get(db) ?? new Map<string, RunningCounts>();
  runningByDb.set(db, running);
  const known = running.get(`${tenantId} ${kind}`);
  running.delete(`${tenantId} ${kind}`);
  return known?.no === last_no ? known.counts : (await loadCounts(tx, tenantId, kind)).counts;
};

/** Keeps the counts for the next time. */
export const giveCountsBack = (db: Db, { tenantId, kind }: IndexPlace, running: RunningCounts): void => {
  runningByDb.get(db)?.set(`${tenantId} ${kind}`, running);
};

/** Goes on to after a text. The counts are written down when there are a twentieth more texts: a few of them make no term less rare. */
export const movePlace = async (
  tx: Tx,
  { tenantId, kind, counted_at_no }: IndexPlace,
  last: SourceText,
  { no, counts }: RunningCounts,
): Promise<void> => {
  const isDue = no - counted_at_no > counted_at_no / 20;
  const values = {
    read_xid: last.xid,
    read_id: last.id,
    last_no: no,
    ...(isDue && { counts: Buffer.from(counts.toBytes()), counted_at_no: no }),
  };
  await tx
    .insertInto("similar_index")
    .values({ tenant_id: tenantId, kind, ...values })
    .onConflict((conflict) => conflict.columns(["tenant_id", "kind"]).doUpdateSet(values))
    .execute();
};
