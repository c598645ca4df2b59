import type { OfficePoint } from "#contract/points.ts";
import type { Refusal } from "#contract/refusals.ts";
import type { PointStatus } from "#domain/liaison-point/liaison-point-lists.ts";
import { done, refused, type Result } from "#domain/result.ts";
import { writeAudit } from "#server/audit/write-audit.ts";
import type { House } from "#server/house.ts";
import { lockPoints } from "#server/liaison-points/lock-points.ts";
import { readOfficePoints } from "#server/liaison-points/office-points.ts";
import type { Actor } from "#server/session/find-actor.ts";
import { sql } from "kysely";

export interface NewStatus {
  readonly status: PointStatus;
  readonly successorId?: string | undefined;
}

/** Retires a point, opens it again, or lets its code lead to another. Only an open point succeeds, so no way leads in a circle. */
export const setPointStatus = (
  house: House,
  actor: Actor,
  id: string,
  { status, successorId }: NewStatus,
): Promise<Result<OfficePoint, Refusal>> =>
  house.db.transaction().execute(async (tx) => {
    const { tenant } = house;
    await lockPoints(tx, tenant.id);
    const known = await tx
      .selectFrom("liaison_point")
      .select(["id", "status"])
      .where("tenant_id", "=", tenant.id)
      .where("id", "in", successorId ? [id, successorId] : [id])
      .execute();
    if (!known.some((point) => point.id === id)) return refused({ kind: "not-found" });
    const successor = known.find((point) => point.id === successorId);
    const fault = faultOf(id, status, successorId, successor?.status);
    if (fault) return refused(fault);

    const successor_id = status === "MOVED" ? (successorId ?? null) : null;
    const changed = await tx
      .updateTable("liaison_point")
      .set({ status, successor_id, changed_xid: sql<string>`pg_current_xact_id()` })
      .where("tenant_id", "=", tenant.id)
      .where("id", "=", id)
      .where(sql<boolean>`(status, successor_id) is distinct from (${status}, ${successor_id}::uuid)`)
      .returning("id")
      .executeTakeFirst();
    const line = { actor: actor.accountId, action: "point.status", object: id, detail: status };
    if (changed) await writeAudit(tx, tenant.id, line);
    const [point] = await readOfficePoints(tx, tenant.id, house.now(), [id]);
    return point ? done(point) : refused({ kind: "not-found" });
  });

const faultOf = (
  id: string,
  status: PointStatus,
  successorId: string | undefined,
  successorStatus: string | undefined,
): Refusal | undefined => {
  const invalid = (rule: string, detail: string): Refusal => ({
    kind: "invalid-fields",
    errors: [{ pointer: "/successorId", rule, detail }],
  });
  if (status !== "MOVED") {
    return successorId ? invalid("unexpected", "只有迁移时才需要新的联系点。") : undefined;
  }
  if (!successorId) return invalid("missing", "请选择迁到哪个联系点。");
  if (successorId === id) return { kind: "move-not-allowed", detail: "不能迁到自己。" };
  if (successorStatus === undefined) return invalid("unknown", "没有这个联系点。");
  if (successorStatus !== "ACTIVE") return { kind: "move-not-allowed", detail: "只能迁到启用中的联系点。" };
  return undefined;
};
