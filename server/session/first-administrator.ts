import type { House } from "#server/house.ts";
import { writeAudit } from "#server/audit/write-audit.ts";
import { hashPassword } from "#server/session/password.ts";
import { createHash, randomBytes, randomUUID } from "node:crypto";

const LINK_LIVES_MS = 60 * 60_000;

const hashOf = (token: string): Buffer => createHash("sha256").update(token).digest();

/** A one-time token for creating the first administrator, or undefined where an account exists already. A new start makes older tokens void. */
export const offerFirstAdministrator = async (house: House): Promise<string | undefined> => {
  const { db, tenant } = house;
  const anybody = await db.selectFrom("account").select("id").where("tenant_id", "=", tenant.id).executeTakeFirst();
  if (anybody) return undefined;
  const token = randomBytes(32).toString("base64url");
  await db.deleteFrom("activation").where("tenant_id", "=", tenant.id).execute();
  await db
    .insertInto("activation")
    .values({
      tenant_id: tenant.id,
      token_hash: hashOf(token),
      expires_at: new Date(house.now().getTime() + LINK_LIVES_MS),
      used_at: null,
    })
    .execute();
  return token;
};

/** Creates the administrator and uses the token up; false where the token is unknown, used or old. */
export const createFirstAdministrator = async (
  house: House,
  person: { token: string; name: string; phone: string; password: string },
): Promise<boolean> => {
  const passwordHash = await hashPassword(person.password);
  return house.db.transaction().execute(async (tx) => {
    const used = await tx
      .updateTable("activation")
      .set({ used_at: house.now() })
      .where("tenant_id", "=", house.tenant.id)
      .where("token_hash", "=", hashOf(person.token))
      .where("used_at", "is", null)
      .where("expires_at", ">", house.now())
      .returning("token_hash")
      .executeTakeFirst();
    if (!used) return false;
    const id = randomUUID();
    await tx
      .insertInto("account")
      .values({
        tenant_id: house.tenant.id,
        id,
        phone: person.phone,
        name: person.name,
        password_hash: passwordHash,
        roles: ["TENANT_ADMIN"],
        member_id: null,
      })
      .execute();
    await writeAudit(tx, house.tenant.id, { actor: id, action: "account.activate", object: id });
    return true;
  });
};
