import { Op, type OpResult, type OpsBody } from "#contract/ops.ts";
import { refusals, type Refusal } from "#contract/refusals.ts";
import { done, refused, type Result } from "#domain/result.ts";
import type { Tx } from "#server/db/database.ts";
import type { House } from "#server/house.ts";
import { checkFields } from "#server/http/check-fields.ts";
import type { Actor } from "#server/session/find-actor.ts";
import { answerAssigned } from "#server/submissions/answer-assigned.ts";
import { receiveAsMember } from "#server/submissions/receive-as-member.ts";
import { createHash } from "node:crypto";
import { sql } from "kysely";

type Effect = Extract<OpResult, { status: "accepted" }>;

/**
 * Applies a batch in one transaction, each op behind its own savepoint: effect and op record commit together (sync.md §4.4).
 * Ops of one entity stop at its first that is not accepted; the others go on. Only accepted ops are recorded.
 */
export const applyOps = (house: House, actor: Actor, { ops }: OpsBody): Promise<OpResult[]> =>
  house.db.transaction().execute(async (tx) => {
    const stopped = new Set<unknown>();
    const results: OpResult[] = [];
    for (const sent of ops) {
      const opId = typeof sent["opId"] === "string" ? sent["opId"] : "";
      if (stopped.has(sent["entityId"])) {
        results.push({ opId, status: "retry", code: "earlier-op-waits" });
        continue;
      }
      const applied = await applyOp(tx, house, actor, sent);
      if (!applied.ok) stopped.add(sent["entityId"]);
      results.push(applied.ok ? applied.value : rejection(opId, applied.refusal));
    }
    return results;
  });

const rejection = (opId: string, refusal: Refusal): OpResult => {
  const { status, detail } = refusals[refusal.kind];
  if (status >= 500 || status === 429) return { opId, status: "retry", code: refusal.kind };
  const reasons = refusal.errors?.map((error) => error.detail).join(" ");
  return { opId, status: "rejected", code: refusal.kind, reason: refusal.detail ?? reasons ?? detail };
};

const applyOp = async (
  tx: Tx,
  house: House,
  actor: Actor,
  sent: Record<string, unknown>,
): Promise<Result<Effect, Refusal>> => {
  const checked = checkFields(Op, sent);
  if (!checked.ok) return checked;
  const op = checked.value;
  if (op.author !== actor.accountId) return refused({ kind: "identity-mismatch" });

  const fingerprint = createHash("sha256")
    .update(JSON.stringify([op.kind, op.entityId, op.payload]))
    .digest();
  const kept = await tx
    .selectFrom("op")
    .select(["fingerprint", "result"])
    .where("tenant_id", "=", house.tenant.id)
    .where("account_id", "=", actor.accountId)
    .where("op_id", "=", op.opId)
    .executeTakeFirst();
  if (kept) return kept.fingerprint.equals(fingerprint) ? done(kept.result as Effect) : refused({ kind: "reused-key" });

  await sql`savepoint op`.execute(tx);
  const effect = await effectOf(tx, house, actor, op);
  if (!effect.ok) {
    await sql`rollback to savepoint op`.execute(tx);
    return effect;
  }
  const result: Effect = { opId: op.opId, status: "accepted", ...effect.value };
  await tx
    .insertInto("op")
    .values({
      tenant_id: house.tenant.id,
      account_id: actor.accountId,
      op_id: op.opId,
      fingerprint,
      result: JSON.stringify(result),
    })
    .execute();
  return done(result);
};

const effectOf = async (
  tx: Tx,
  house: House,
  actor: Actor,
  op: Op,
): Promise<Result<Pick<Effect, "submission">, Refusal>> => {
  if (op.kind === "submission.put") {
    const received = await receiveAsMember(tx, house, actor.accountId, op.entityId, op.payload);
    return received.ok ? done({ submission: received.value }) : received;
  }
  const answered = await answerAssigned(tx, house, actor, op.entityId, op.payload.note);
  return answered.ok ? done({}) : answered;
};
