import type { PublicPoint } from "#contract/points.ts";
import type { Refusal } from "#contract/refusals.ts";
import { readPointCode } from "#domain/liaison-point/point-code.ts";
import { done, refused, type Result } from "#domain/result.ts";
import type { House } from "#server/house.ts";

/** A point by the code that somebody scanned or typed; a mistyped code says so in its sentence. */
export const findPublicPoint = async (house: House, typed: string): Promise<Result<PublicPoint, Refusal>> => {
  const reading = readPointCode(typed);
  if (reading.kind === "mistyped") return refused({ kind: "point-unknown", detail: "编号有误，请核对后再输一次。" });
  if (reading.kind !== "code") return refused({ kind: "point-unknown" });
  const point = await house.db
    .selectFrom("liaison_point as point")
    .leftJoin("town", (join) =>
      join.onRef("town.tenant_id", "=", "point.tenant_id").onRef("town.id", "=", "point.town_id"),
    )
    .leftJoin("liaison_point as successor", (join) =>
      join.onRef("successor.tenant_id", "=", "point.tenant_id").onRef("successor.id", "=", "point.successor_id"),
    )
    .select(["point.code", "point.name", "point.tier", "point.kind", "point.address", "point.status"])
    .select(["town.name as town", "successor.code as successor"])
    .where("point.tenant_id", "=", house.tenant.id)
    .where("point.code", "=", reading.code)
    .executeTakeFirst();
  return point ? done(point as PublicPoint) : refused({ kind: "point-unknown" });
};
