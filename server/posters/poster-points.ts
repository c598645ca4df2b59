import { labelByPointKind, type PointKind } from "#domain/liaison-point/liaison-point-lists.ts";
import type { House } from "#server/house.ts";
import type { PosterPoint } from "#server/posters/poster-order.ts";

/** Active points as they stand on posters, by town and name: all of them, or those of `ids`. A closed point gets no poster. */
export const posterPoints = async (house: House, ids: readonly string[] | undefined): Promise<PosterPoint[]> => {
  const rows = await house.db
    .selectFrom("liaison_point as point")
    .leftJoin("town", (join) =>
      join.onRef("town.tenant_id", "=", "point.tenant_id").onRef("town.id", "=", "point.town_id"),
    )
    .select(["point.code", "point.name", "point.kind", "point.address"])
    .where("point.tenant_id", "=", house.tenant.id)
    .where("point.status", "=", "ACTIVE")
    .$if(ids !== undefined, (query) => query.where("point.id", "in", ids && ids.length > 0 ? [...ids] : [NO_ID]))
    .orderBy("town.sort")
    .orderBy("point.name")
    .orderBy("point.id")
    .execute();
  return rows.map(({ code, name, kind, address }) => ({
    code,
    name,
    kindLabel: labelByPointKind[kind as PointKind] ?? "",
    address,
  }));
};

/** SQL knows no empty list. */
const NO_ID = "00000000-0000-0000-0000-000000000000";
