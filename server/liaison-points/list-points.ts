import type { House } from "#server/house.ts";
import { readOfficePoints } from "#server/liaison-points/office-points.ts";

/** All points and towns of the tenant. */
export const listPoints = async ({ db, tenant, now }: House) => {
  const items = await readOfficePoints(db, tenant.id, now());
  const towns = await db
    .selectFrom("town")
    .select(["id", "name"])
    .where("tenant_id", "=", tenant.id)
    .orderBy("sort")
    .execute();
  return { items, towns };
};
