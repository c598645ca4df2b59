import type { UnitBody } from "#contract/roster.ts";
import type { Refusal } from "#contract/refusals.ts";
import { done, refused, type Result } from "#domain/result.ts";
import { writeAudit } from "#server/audit/write-audit.ts";
import type { House } from "#server/house.ts";
import type { Actor } from "#server/session/find-actor.ts";
import { sql } from "kysely";

/** Adds a unit behind the others, or changes one. No two of the same name: an office would assign to the wrong one. */
export const saveUnit = (
  house: House,
  actor: Actor,
  id: string,
  { name, mark, clerkName, clerkPhone, leaderName }: UnitBody,
): Promise<Result<undefined, Refusal>> =>
  house.db.transaction().execute(async (tx) => {
    const { id: tenant_id } = house.tenant;
    await sql`select pg_advisory_xact_lock(hashtextextended(${`${tenant_id} units`}, 0))`.execute(tx);
    const units = await tx
      .selectFrom("handling_unit")
      .select(["id", "name", "sort"])
      .where("tenant_id", "=", tenant_id)
      .execute();
    if (units.some((unit) => unit.name === name && unit.id !== id))
      return refused({ kind: "name-taken", detail: `已经有“${name}”。` });
    const words = { name, mark, clerk_name: clerkName, clerk_phone: clerkPhone, leader_name: leaderName };
    const sort = Math.max(-1, ...units.map((unit) => unit.sort)) + 1;
    await tx
      .insertInto("handling_unit")
      .values({ tenant_id, id, sort, ...words })
      .onConflict((conflict) => conflict.columns(["tenant_id", "id"]).doUpdateSet(words))
      .execute();
    await writeAudit(tx, tenant_id, { actor: actor.accountId, action: "roster.saveUnit", object: id });
    return done(undefined);
  });
