import type { PublicPoint } from "#contract/points.ts";
import type { House } from "#server/house.ts";
import type { OpenPoint } from "#server/public-page/point-elsewhere-pages.tsx";
import { sql } from "kysely";

const MOST = 6;

/** Open points to go to instead: those of the same town first, the wider ones (区级, 镇街) before single sites. */
export const openPointsNear = (house: House, point?: PublicPoint): Promise<OpenPoint[]> =>
  house.db
    .selectFrom("liaison_point as point")
    .leftJoin("town", (join) =>
      join.onRef("town.tenant_id", "=", "point.tenant_id").onRef("town.id", "=", "point.town_id"),
    )
    .select(["point.code", "point.name", "point.address"])
    .where("point.tenant_id", "=", house.tenant.id)
    .where("point.status", "=", "ACTIVE")
    .orderBy(sql`town.name is not distinct from ${point?.town ?? null}`, "desc")
    .orderBy(sql`array_position(array['COUNTY', 'TOWN', 'SITE'], point.tier)`)
    .orderBy("point.name")
    .limit(MOST)
    .execute();
