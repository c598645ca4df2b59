import type { OfficePoint, PointBody } from "#contract/points.ts";
import type { Refusal } from "#contract/refusals.ts";
import { done, refused, type Result } from "#domain/result.ts";
import { shanghaiDay } from "#domain/time/shanghai.ts";
import { writeAudit } from "#server/audit/write-audit.ts";
import type { House } from "#server/house.ts";
import { faultsOfPoint } from "#server/liaison-points/check-point.ts";
import { lockPoints } from "#server/liaison-points/lock-points.ts";
import { readOfficePoints } from "#server/liaison-points/office-points.ts";
import { insertPoint, readPointTree, updatePoint } from "#server/liaison-points/point-store.ts";
import type { Actor } from "#server/session/find-actor.ts";

export interface SavedPoint {
  readonly point: OfficePoint;
  readonly isNew: boolean;
}

/** Creates a point under the id that the screen chose, with a code of its own, or changes it; sending it again changes nothing. */
export const savePoint = (
  house: House,
  actor: Actor,
  id: string,
  body: PointBody,
): Promise<Result<SavedPoint, Refusal>> =>
  house.db.transaction().execute(async (tx) => {
    const { tenant } = house;
    await lockPoints(tx, tenant.id);
    const tree = await readPointTree(tx, tenant.id);
    const errors = [...faultsOfPoint(tree, body), ...faultsOfNewTier(tree.tierById.get(id), body)];
    if (errors.length > 0) return refused({ kind: "invalid-fields", errors });

    const isNew = !tree.tierById.has(id);
    if (isNew) await insertPoint(tx, tenant.id, id, body, shanghaiDay(house.now()));
    const isChanged = isNew || (await updatePoint(tx, tenant.id, id, body));
    const action = isNew ? "point.create" : "point.change";
    if (isChanged) await writeAudit(tx, tenant.id, { actor: actor.accountId, action, object: id });
    const [point] = await readOfficePoints(tx, tenant.id, house.now(), [id]);
    if (!point) throw new Error("a point that was saved is gone");
    return done({ point, isNew });
  });

/** A point with others below it keeps its tier: they would hang from a place that may not carry them. */
const faultsOfNewTier = (tier: OfficePoint["tier"] | undefined, body: PointBody) =>
  tier === undefined || tier === body.tier
    ? []
    : [{ pointer: "/tier", rule: "fixed", detail: "联系点建好后不能改层级，请新建一个并把原来的迁过去。" }];
