import type { MemberBody } from "#contract/roster.ts";
import type { Refusal } from "#contract/refusals.ts";
import { done, refused, type Result } from "#domain/result.ts";
import { writeAudit } from "#server/audit/write-audit.ts";
import type { Tx } from "#server/db/database.ts";
import type { House } from "#server/house.ts";
import type { Actor } from "#server/session/find-actor.ts";
import { sql } from "kysely";

/** Adds a member, or changes what the roster says of one. The number is the member's own; a sector that is not there yet comes into being. */
export const saveMember = (
  house: House,
  actor: Actor,
  id: string,
  { memberNo, name, sector, town, party, orgTitle }: MemberBody,
): Promise<Result<undefined, Refusal>> =>
  house.db.transaction().execute(async (tx) => {
    const { id: tenant_id } = house.tenant;
    await sql`select pg_advisory_xact_lock(hashtextextended(${`${tenant_id} members`}, 0))`.execute(tx);
    const known = await tx
      .selectFrom("member")
      .select("id")
      .where("tenant_id", "=", tenant_id)
      .where("member_no", "=", memberNo)
      .executeTakeFirst();
    if (known && known.id !== id) return refused({ kind: "name-taken", detail: `委员证号 ${memberNo} 已经有人使用。` });
    const townId = town === "" ? null : await findTown(tx, tenant_id, town);
    if (townId === undefined) {
      const errors = [{ pointer: "/town", rule: "town", detail: `没有“${town}”这个镇（街道）。` }];
      return refused({ kind: "invalid-fields", errors });
    }
    const sector_id = await sectorOf(tx, tenant_id, sector);
    const words = { member_no: memberNo, name, sector_id, town_id: townId, party, org_title: orgTitle };
    await tx
      .insertInto("member")
      .values({ tenant_id, id, ...words })
      .onConflict((conflict) => conflict.columns(["tenant_id", "id"]).doUpdateSet(words))
      .execute();
    await writeAudit(tx, tenant_id, { actor: actor.accountId, action: "roster.saveMember", object: id });
    return done(undefined);
  });

const findTown = async (tx: Tx, tenantId: string, name: string): Promise<string | undefined> =>
  (
    await tx
      .selectFrom("town")
      .select("id")
      .where("tenant_id", "=", tenantId)
      .where("name", "=", name)
      .executeTakeFirst()
  )?.id;

/** The sector of this name; a new one comes behind the others. */
const sectorOf = async (tx: Tx, tenantId: string, name: string): Promise<string> => {
  const sectors = await tx
    .selectFrom("sector")
    .select(["id", "name", "sort"])
    .where("tenant_id", "=", tenantId)
    .execute();
  const known = sectors.find((sector) => sector.name === name);
  if (known) return known.id;
  const sort = Math.max(-1, ...sectors.map((sector) => sector.sort)) + 1;
  const taken = new Set(sectors.map((sector) => sector.id));
  let number = sort + 1;
  while (taken.has(`S${String(number).padStart(2, "0")}`)) number += 1;
  const id = `S${String(number).padStart(2, "0")}`;
  await tx.insertInto("sector").values({ tenant_id: tenantId, id, name, sort }).execute();
  return id;
};
