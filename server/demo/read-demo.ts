import type { Db } from "#server/db/database.ts";
import { DEMO_PASSWORD, offeredAccounts } from "#server/demo/demo-accounts.ts";

/** Open points of each tier and the accounts to sign in with, as they stand in the database. */
export const readDemo = async (db: Db, tenantId: string) => {
  const points = await db
    .selectFrom("liaison_point")
    .select(["code", "name"])
    .where("tenant_id", "=", tenantId)
    .where("status", "=", "ACTIVE")
    .orderBy("tier")
    .orderBy("code")
    .execute();
  const phones = offeredAccounts.map((account) => account.phone);
  const people = await db
    .selectFrom("account")
    .select(["phone", "name"])
    .where("tenant_id", "=", tenantId)
    .where("phone", "in", phones)
    .where("disabled_at", "is", null)
    .execute();
  const nameByPhone = new Map(people.map((person) => [person.phone, person.name]));
  return {
    // The one of the district, then a few sites, so that a newcomer sees how they differ.
    points: points.slice(0, 6),
    accounts: offeredAccounts.flatMap(({ role, phone }) => {
      const name = nameByPhone.get(phone);
      return name ? [{ role, name, phone, password: DEMO_PASSWORD }] : [];
    }),
  };
};
