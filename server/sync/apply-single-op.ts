import type { Op } from "#contract/ops.ts";
import type { House } from "#server/house.ts";
import type { Actor } from "#server/session/find-actor.ts";
import { applyOp, recordOf, type Applied } from "#server/sync/apply-op.ts";
import { insertOpRecords, lockAccountOps, lockAndLoadOps } from "#server/sync/op-store.ts";

/** Applies one op that came as a request of its own, with the same record and the same answer as in a batch. */
export const applySingleOp = (house: House, actor: Actor, op: Op): Promise<Applied> =>
  house.db.transaction().execute(async (tx) => {
    const kept = await lockAndLoadOps(tx, house.tenant.id, actor.accountId, [op.opId]);
    await lockAccountOps(tx, actor.accountId);
    const applied = await applyOp(tx, house, actor, op, { kept, received: new Map(), clockOffsetMs: null });
    if (applied.ok && applied.value.status === "accepted" && !kept.has(op.opId)) {
      await insertOpRecords(tx, house.tenant.id, actor.accountId, [recordOf(house, op, applied.value, null)]);
    }
    return applied;
  });
