import type { OfficePoint } from "#contract/points.ts";
import type { SubmissionState } from "#domain/submission/submission-state.ts";
import type { Db, Tx } from "#server/db/database.ts";
import { sql } from "kysely";

const OPEN: readonly SubmissionState[] = ["RECEIVED", "TRIAGED", "TRANSFERRED"];

/** Points as the office keeps them, all of a tenant or some by id; how much was said at each, what is held for review left out. */
export const readOfficePoints = async (
  db: Db | Tx,
  tenantId: string,
  now: Date,
  ids?: readonly string[],
): Promise<OfficePoint[]> => {
  let query = db
    .selectFrom("liaison_point as point")
    .leftJoin("town", (join) =>
      join.onRef("town.tenant_id", "=", "point.tenant_id").onRef("town.id", "=", "point.town_id"),
    )
    .leftJoin("liaison_point as successor", (join) =>
      join.onRef("successor.tenant_id", "=", "point.tenant_id").onRef("successor.id", "=", "point.successor_id"),
    )
    .select(["point.id", "point.code", "point.name", "point.tier", "point.kind", "point.address", "point.status"])
    .select(["point.parent_id", "point.town_id", "point.manager", "point.manager_phone", "point.opened_at"])
    .select(["town.name as town", "successor.code as successor"])
    .where("point.tenant_id", "=", tenantId)
    .orderBy(sql`array_position(array['COUNTY','TOWN','SITE'], point.tier)`)
    .orderBy("town.sort")
    .orderBy("point.code");
  if (ids) query = query.where("point.id", "in", [...ids]);
  const [rows, countsById] = await Promise.all([query.execute(), countByPoint(db, tenantId, now, ids)]);
  return rows.map(({ parent_id, town_id, manager_phone, opened_at, tier, kind, status, ...row }) => ({
    ...row,
    tier: tier as OfficePoint["tier"],
    kind: kind as OfficePoint["kind"],
    status: status as OfficePoint["status"],
    parentId: parent_id,
    townId: town_id,
    managerPhone: manager_phone,
    openedAt: opened_at,
    counts: countsById.get(row.id) ?? { all: 0, open: 0, last30Days: 0 },
  }));
};

const countByPoint = async (db: Db | Tx, tenantId: string, now: Date, ids: readonly string[] | undefined) => {
  const since = new Date(now.getTime() - 30 * 86_400_000);
  let query = db
    .selectFrom("submission")
    .select(["point_id"])
    .select(({ fn, eb }) => [
      fn.countAll<string>().as("all"),
      fn
        .countAll<string>()
        .filterWhere("state", "in", [...OPEN])
        .as("open"),
      fn
        .countAll<string>()
        .filterWhere(eb("received_at", ">=", since))
        .as("last30Days"),
    ])
    .where("tenant_id", "=", tenantId)
    .where("held", "is", null)
    .where("point_id", "is not", null)
    .groupBy("point_id");
  if (ids) query = query.where("point_id", "in", [...ids]);
  const rows = await query.execute();
  return new Map(
    rows.map((row) => [
      row.point_id,
      { all: Number(row.all), open: Number(row.open), last30Days: Number(row.last30Days) },
    ]),
  );
};
