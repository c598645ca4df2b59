import type { OpResult } from "#contract/ops.ts";
import type { Tx } from "#server/db/database.ts";
import { sql } from "kysely";

export interface OpRecord {
  readonly opId: string;
  readonly fingerprint: Buffer;
  readonly result: Extract<OpResult, { status: "accepted" }>;
}

/** What is remembered of an op beside its result; see domain/time/duty-date.ts. */
export interface NewOpRecord extends OpRecord {
  readonly clientAt: string;
  readonly clockOffsetMs: number | null;
  readonly appliedAt: Date;
}

/** Locks op ids until the transaction ends, so that copies of one op that arrive together wait for each other, and gives those already applied. */
export const lockAndLoadOps = async (
  tx: Tx,
  tenantId: string,
  accountId: string,
  opIds: readonly string[],
): Promise<Map<string, OpRecord>> => {
  if (opIds.length === 0) return new Map();
  // In one order everywhere: two batches that share ops never wait for each other in a circle.
  await sql`select pg_advisory_xact_lock(key) from (
    select distinct hashtextextended(id, 0) as key from unnest(${[...opIds]}::text[]) as id order by key) as keys`.execute(
    tx,
  );
  const rows = await tx
    .selectFrom("op")
    .select(["op_id", "fingerprint", "result"])
    .where("tenant_id", "=", tenantId)
    .where("account_id", "=", accountId)
    .where("op_id", "in", [...opIds])
    .execute();
  return new Map(
    rows.map((row) => [
      row.op_id,
      { opId: row.op_id, fingerprint: row.fingerprint, result: row.result as OpRecord["result"] },
    ]),
  );
};

/**
 * Makes an account's ops take turns until the transaction ends: two of its devices that touch the same drafts in opposite order do not
 * wait for each other in a circle, and what they find is what they then change.
 */
export const lockAccountOps = async (tx: Tx, accountId: string): Promise<void> => {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`ops of ${accountId}`}, 0))`.execute(tx);
};

/** Remembers applied ops, in the transaction of their effects. One parameter for all of them: thousands of single ones cost more to send and to parse than to store. */
export const insertOpRecords = async (
  tx: Tx,
  tenantId: string,
  accountId: string,
  records: readonly NewOpRecord[],
): Promise<void> => {
  if (records.length === 0) return;
  const rows = records.map(({ opId, fingerprint, result, clientAt, clockOffsetMs, appliedAt }) => ({
    op_id: opId,
    fingerprint: fingerprint.toString("hex"),
    result,
    at: appliedAt.getTime(),
    client_at: Date.parse(clientAt),
    clock_offset_ms: clockOffsetMs,
  }));
  await sql`
    insert into op (tenant_id, account_id, op_id, fingerprint, result, at, client_at, clock_offset_ms)
    select ${tenantId}, ${accountId}, op_id, decode(fingerprint, 'hex'), result,
      to_timestamp(at / 1000.0), to_timestamp(client_at / 1000.0), clock_offset_ms
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row (
      op_id uuid, fingerprint text, result jsonb, at bigint, client_at bigint, clock_offset_ms bigint
    )`.execute(tx);
};
