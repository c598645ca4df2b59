import type { Refusal } from "#contract/refusals.ts";
import { done, refused, type Result } from "#domain/result.ts";
import type { Db, Tx } from "#server/db/database.ts";
import type { House } from "#server/house.ts";
import { writeAudit } from "#server/audit/write-audit.ts";
import { hashInTurn, refuseWeakPassword } from "#server/session/password.ts";
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

export interface FirstAdministrator {
  readonly token: string;
  readonly name: string;
  readonly phone: string;
  readonly password: string;
}

/** Creates the administrator and uses the token up; refused where it is unknown, used or old, or the password will not do. */
export const createFirstAdministrator = async (
  house: House,
  person: FirstAdministrator,
): Promise<Result<undefined, Refusal>> => {
  const isGood = await liveToken(house.db, house, person.token).select("token_hash").executeTakeFirst();
  if (!isGood) return refused({ kind: "activation-expired" });
  const weak = refuseWeakPassword(person.password, [person.name, person.phone]);
  if (weak) return weak;
  const passwordHash = await hashInTurn(person.password);
  if (!passwordHash.ok) return passwordHash;
  return house.db.transaction().execute((tx) => activate(tx, house, person, passwordHash.value));
};

const activate = async (
  tx: Tx,
  house: House,
  person: FirstAdministrator,
  passwordHash: string,
): Promise<Result<undefined, Refusal>> => {
  const used = await liveToken(tx, house, person.token).select("token_hash").forUpdate().executeTakeFirst();
  if (!used) return refused({ kind: "activation-expired" });
  await tx
    .updateTable("activation")
    .set({ used_at: house.now() })
    .where("tenant_id", "=", house.tenant.id)
    .where("token_hash", "=", used.token_hash)
    .execute();
  const id = randomUUID();
  const account = { tenant_id: house.tenant.id, id, phone: person.phone, name: person.name, member_id: null };
  await tx
    .insertInto("account")
    .values({ ...account, password_hash: passwordHash, roles: ["TENANT_ADMIN"] })
    .execute();
  await writeAudit(tx, house.tenant.id, { actor: id, action: "account.activate", object: id });
  return done(undefined);
};

const liveToken = (db: Db | Tx, house: House, token: string) =>
  db
    .selectFrom("activation")
    .where("tenant_id", "=", house.tenant.id)
    .where("token_hash", "=", hashOf(token))
    .where("used_at", "is", null)
    .where("expires_at", ">", house.now());
