import type { OpResult, OpsBody } from "#contract/ops.ts";
import { Op, OP_VERSIONS } from "#contract/ops.ts";
import { refusals, type Refusal } from "#contract/refusals.ts";
import { refused, type Result } from "#domain/result.ts";
import { clockOffset } from "#domain/time/duty-date.ts";
import type { House } from "#server/house.ts";
import { checkFields } from "#server/http/check-fields.ts";
import { lockProposals } from "#server/proposals/proposal-store.ts";
import type { Actor } from "#server/session/find-actor.ts";
import { applyOp, recordOf } from "#server/sync/apply-op.ts";
import { insertOpRecords, lockAccountOps, lockAndLoadOps, type NewOpRecord } from "#server/sync/op-store.ts";
import { receiveAsMember } from "#server/submissions/receive-as-member.ts";

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
 * first that is not accepted; the others go on. Only accepted ops are recorded: what is refused or stale may be otherwise tomorrow.
 */
export const applyOps = (house: House, actor: Actor, { ops, sentAt }: OpsBody): Promise<OpResult[]> =>
  house.db.transaction().execute(async (tx) => {
    const clockOffsetMs = clockOffset(house.now(), sentAt);
    const sent = ops.map((raw) => readOp(raw, actor));
    const valid = sent.flatMap(({ op }) => (op.ok ? [op.value] : []));
    const kept = await lockAndLoadOps(
      tx,
      house.tenant.id,
      actor.accountId,
      valid.map((op) => op.opId),
    );
    if (valid.some(({ kind }) => kind !== "submission.put")) await lockAccountOps(tx, actor.accountId);
    await lockProposals(tx, house.tenant.id, proposalsOf(valid));
    const puts = firstPuts(sent).filter((op) => !kept.has(op.opId));
    const received = await receiveAsMember(tx, house, actor.accountId, clockOffsetMs, puts);

    const stopped = new Set<string>();
    const records: NewOpRecord[] = [];
    const results: OpResult[] = [];
    for (const { opId, entityId, op } of sent) {
      if (stopped.has(entityId)) {
        results.push({ opId, status: "retry", code: "earlier-op-waits" });
        continue;
      }
      const applied = op.ok ? await applyOp(tx, house, actor, op.value, { kept, received, clockOffsetMs }) : op;
      const result = applied.ok ? applied.value : rejection(opId, applied.refusal);
      results.push(result);
      if (result.status !== "accepted" && entityId !== "") stopped.add(entityId);
      if (result.status === "accepted" && op.ok && !kept.has(result.opId)) {
        const record = recordOf(house, op.value, result, clockOffsetMs);
        records.push(record);
        kept.set(record.opId, record);
      }
    }
    await insertOpRecords(tx, house.tenant.id, actor.accountId, records);
    return results;
  });

const readOp = (raw: Record<string, unknown>, actor: Actor): SentOp => {
  const checked = checkVersion(raw["v"]) ?? checkFields(Op, raw);
  const isForeign = checked.ok && checked.value.author !== actor.accountId;
  const op = isForeign ? refused<Refusal>({ kind: "identity-mismatch" }) : checked;
  return { opId: shortText(raw["opId"]), entityId: shortText(raw["entityId"]).toLowerCase(), op };
};

/** An op of a shape that is no longer understood, or not yet; undefined for any other. */
const checkVersion = (version: unknown) => {
  if (typeof version !== "number" || !Number.isInteger(version)) return undefined;
  if (version < Math.min(...OP_VERSIONS)) return refused<Refusal>({ kind: "schema-too-old" });
  return version > Math.max(...OP_VERSIONS) ? refused<Refusal>({ kind: "schema-too-new" }) : undefined;
};

const proposalsOf = (ops: readonly Op[]): string[] =>
  ops.flatMap((op) => (op.kind.startsWith("proposal.") ? [op.entityId] : []));

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
