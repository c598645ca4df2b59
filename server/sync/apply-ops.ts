import type { OpResult, OpsBody } from "#contract/ops.ts";
import { Op } from "#contract/ops.ts";
import { refusals, type Refusal } from "#contract/refusals.ts";
import { done, refused, type Result } from "#domain/result.ts";
import type { Tx } from "#server/db/database.ts";
import type { House } from "#server/house.ts";
import { checkFields } from "#server/http/check-fields.ts";
import type { Actor } from "#server/session/find-actor.ts";
import { insertOpRecords, lockAndLoadOps, type OpRecord } from "#server/sync/op-store.ts";
import { answerAssigned } from "#server/submissions/answer-assigned.ts";
import { receiveAsMember } from "#server/submissions/receive-as-member.ts";
import { createHash } from "node:crypto";
import { sql } from "kysely";

type Accepted = Extract<OpResult, { status: "accepted" }>;
type PutOp = Extract<Op, { kind: "submission.put" }>;

/** An op as it was sent: what it is, or why it is none. */
interface SentOp {
  /** As it was sent. */
  readonly opId: string;
  /** Settled; empty where none was named. */
  readonly entityId: string;
  readonly op: Result<Op, Refusal>;
}

/**
 * Applies a batch in one transaction: effects and op records commit together (sync.md §4.4). Ops of one entity stop at its
 * first that is not accepted; the others go on. Only accepted ops are recorded: a refusal may be another one tomorrow.
 */
export const applyOps = (house: House, actor: Actor, { ops }: OpsBody): Promise<OpResult[]> =>
  house.db.transaction().execute(async (tx) => {
    const sent = ops.map((raw) => readOp(raw, actor));
    const valid = sent.flatMap(({ op }) => (op.ok ? [op.value] : []));
    const kept = await lockAndLoadOps(
      tx,
      house.tenant.id,
      actor.accountId,
      valid.map((op) => op.opId),
    );
    const puts = firstPuts(sent).filter((op) => !kept.has(op.opId));
    const received = await receiveAsMember(tx, house, actor.accountId, puts);

    const stopped = new Set<string>();
    const records: OpRecord[] = [];
    const results: OpResult[] = [];
    for (const { opId, entityId, op } of sent) {
      if (stopped.has(entityId)) {
        results.push({ opId, status: "retry", code: "earlier-op-waits" });
        continue;
      }
      const applied = op.ok ? await applyOp(tx, house, actor, op.value, { kept, received }) : op;
      if (!applied.ok && entityId !== "") stopped.add(entityId);
      results.push(applied.ok ? applied.value : rejection(opId, applied.refusal));
      if (applied.ok && op.ok) {
        const record = { opId: op.value.opId, fingerprint: fingerprintOf(op.value), result: applied.value };
        if (!kept.has(record.opId)) records.push(record);
        kept.set(record.opId, record);
      }
    }
    await insertOpRecords(tx, house.tenant.id, actor.accountId, records);
    return results;
  });

const readOp = (raw: Record<string, unknown>, actor: Actor): SentOp => {
  const checked = checkFields(Op, raw);
  const isForeign = checked.ok && checked.value.author !== actor.accountId;
  const op = isForeign ? refused<Refusal>({ kind: "identity-mismatch" }) : checked;
  return { opId: shortText(raw["opId"]), entityId: shortText(raw["entityId"]).toLowerCase(), op };
};

/** What a malformed op has where a name belongs; empty where that is no name. */
const shortText = (value: unknown): string => (typeof value === "string" && value.length <= 64 ? value : "");

/** Submissions that nothing before them in the batch can stop: these may be stored all at once. */
const firstPuts = (sent: readonly SentOp[]): PutOp[] => {
  const seen = new Set<string>();
  return sent.flatMap(({ opId, entityId, op }) => {
    const isFirst = !seen.has(opId) && !seen.has(entityId);
    seen.add(opId).add(entityId);
    return isFirst && op.ok && op.value.kind === "submission.put" ? [op.value] : [];
  });
};

const rejection = (opId: string, refusal: Refusal): OpResult => {
  const { status, detail } = refusals[refusal.kind];
  if (status >= 500 || status === 429) return { opId, status: "retry", code: refusal.kind };
  const reasons = refusal.errors?.map((error) => error.detail).join(" ");
  return { opId, status: "rejected", code: refusal.kind, reason: refusal.detail ?? reasons ?? detail };
};

const fingerprintOf = (op: Op): Buffer =>
  createHash("sha256")
    .update(JSON.stringify([op.kind, op.entityId, op.payload]))
    .digest();

type Known = {
  readonly kept: ReadonlyMap<string, OpRecord>;
  readonly received: Awaited<ReturnType<typeof receiveAsMember>>;
};

const applyOp = async (
  tx: Tx,
  house: House,
  actor: Actor,
  op: Op,
  known: Known,
): Promise<Result<Accepted, Refusal>> => {
  const record = known.kept.get(op.opId);
  if (record)
    return record.fingerprint.equals(fingerprintOf(op)) ? done(record.result) : refused({ kind: "reused-key" });
  if (op.kind === "submission.put") {
    const accepted =
      known.received.get(op.opId) ??
      (await receiveAsMember(tx, house, actor.accountId, [op])).get(op.opId) ??
      refused<Refusal>({ kind: "internal-error" });
    return accepted.ok ? done({ opId: op.opId, status: "accepted", submission: accepted.value }) : accepted;
  }
  if (op.kind !== "submission.answer") return refused({ kind: "not-allowed" });
  await sql`savepoint op`.execute(tx);
  const answered = await answerAssigned(tx, house, actor, op.entityId, op.payload.note);
  if (!answered.ok) await sql`rollback to savepoint op`.execute(tx);
  return answered.ok ? done({ opId: op.opId, status: "accepted" }) : answered;
};
