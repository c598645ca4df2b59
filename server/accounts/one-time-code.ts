import type { OneTimeCode } from "#contract/accounts.ts";
import { codeFromBytes, settleTyping } from "#domain/code/crockford.ts";
import { groupReceipt } from "#domain/submission/receipt.ts";
import { shanghaiIso } from "#domain/time/shanghai.ts";
import type { Tx } from "#server/db/database.ts";
import type { House } from "#server/house.ts";
import { createHash, randomBytes } from "node:crypto";

const LETTERS = 16;
const LIVES_MS = 72 * 3_600_000;

const hashOf = (code: string): Buffer => createHash("sha256").update(settleTyping(code)).digest();

/** A new one-time code for an account, good for 72 hours; older ones of the account are void. Only its hash is kept. */
export const giveOneTimeCode = async (tx: Tx, house: House, accountId: string): Promise<OneTimeCode> => {
  const letters = codeFromBytes(randomBytes(LETTERS), LETTERS);
  const expiresAt = new Date(house.now().getTime() + LIVES_MS);
  await tx
    .deleteFrom("activation")
    .where("tenant_id", "=", house.tenant.id)
    .where("account_id", "=", accountId)
    .execute();
  await tx
    .insertInto("activation")
    .values({
      tenant_id: house.tenant.id,
      token_hash: hashOf(letters),
      account_id: accountId,
      expires_at: expiresAt,
      used_at: null,
    })
    .execute();
  return { code: groupReceipt(letters), expiresAt: shanghaiIso(expiresAt) };
};

/** Whether a code is good for the person of this phone, without using it up; asked before a costly hash is made. */
export const isGoodCode = async (house: House, code: string, phone: string): Promise<boolean> => {
  const found = await house.db
    .selectFrom("activation")
    .innerJoin("account", (join) =>
      join.onRef("account.tenant_id", "=", "activation.tenant_id").onRef("account.id", "=", "activation.account_id"),
    )
    .select("account.id")
    .where("activation.tenant_id", "=", house.tenant.id)
    .where("activation.token_hash", "=", hashOf(code))
    .where("activation.used_at", "is", null)
    .where("activation.expires_at", ">", house.now())
    .where("account.phone", "=", phone)
    .where("account.disabled_at", "is", null)
    .executeTakeFirst();
  return found !== undefined;
};

/** Uses a code up; gives the account that it is for, or undefined where it is unknown, used, old, or another person's phone was given. */
export const redeemOneTimeCode = async (
  tx: Tx,
  house: House,
  code: string,
  phone: string,
): Promise<string | undefined> => {
  const used = await tx
    .updateTable("activation")
    .from("account")
    .set({ used_at: house.now() })
    .whereRef("account.tenant_id", "=", "activation.tenant_id")
    .whereRef("account.id", "=", "activation.account_id")
    .where("activation.tenant_id", "=", house.tenant.id)
    .where("activation.token_hash", "=", hashOf(code))
    .where("activation.used_at", "is", null)
    .where("activation.expires_at", ">", house.now())
    .where("account.phone", "=", phone)
    .where("account.disabled_at", "is", null)
    .returning("activation.account_id")
    .executeTakeFirst();
  return used?.account_id ?? undefined;
};
