import type { PointBody } from "#contract/points.ts";
import type { PointTier } from "#domain/liaison-point/liaison-point-lists.ts";
import { pointCodeFromBytes } from "#domain/liaison-point/point-code.ts";
import type { Db, Tx } from "#server/db/database.ts";
import type { PointTree } from "#server/liaison-points/check-point.ts";
import { randomBytes } from "node:crypto";
import { sql } from "kysely";

/** The tree as it stands. */
export const readPointTree = async (db: Db | Tx, tenantId: string): Promise<PointTree> => {
  const points = await db
    .selectFrom("liaison_point")
    .select(["id", "tier"])
    .where("tenant_id", "=", tenantId)
    .execute();
  const towns = await db.selectFrom("town").select("id").where("tenant_id", "=", tenantId).execute();
  return {
    tierById: new Map(points.map(({ id, tier }) => [id, tier as PointTier])),
    townIds: new Set(towns.map((town) => town.id)),
  };
};

const columnsOf = (body: PointBody) => ({
  name: body.name,
  tier: body.tier,
  kind: body.kind,
  parent_id: body.parentId,
  town_id: body.townId,
  address: body.address,
  manager: body.manager,
  manager_phone: body.managerPhone,
});

/** Tries as many codes as it takes: 33 million there are, a tenant has hundreds, and none is ever freed. */
export const insertPoint = async (tx: Tx, tenantId: string, id: string, body: PointBody, day: string) => {
  for (;;) {
    const code = pointCodeFromBytes(randomBytes(5));
    const inserted = await tx
      .insertInto("liaison_point")
      .values({ tenant_id: tenantId, id, code, ...columnsOf(body), opened_at: day })
      .onConflict((conflict) => conflict.columns(["tenant_id", "code"]).doNothing())
      .returning("id")
      .executeTakeFirst();
    if (inserted) return;
  }
};

/** Writes what differs; a point that stays as it is does not travel to every phone again. */
export const updatePoint = async (tx: Tx, tenantId: string, id: string, body: PointBody): Promise<boolean> => {
  const columns = columnsOf(body);
  const changed = await tx
    .updateTable("liaison_point")
    .set({ ...columns, changed_xid: sql<string>`pg_current_xact_id()` })
    .where("tenant_id", "=", tenantId)
    .where("id", "=", id)
    .where((eb) => eb.or(Object.entries(columns).map(([column, value]) => differs(column, value))))
    .returning("id")
    .executeTakeFirst();
  return changed !== undefined;
};

const differs = (column: string, value: string | null) => sql<boolean>`${sql.ref(column)} is distinct from ${value}`;
