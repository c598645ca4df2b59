import type { Refusal } from "#contract/refusals.ts";
import { done, refused, type Result } from "#domain/result.ts";
import { endSessionsOf, readAccount } from "#server/accounts/account-rows.ts";
import { type AccountWithCode, unknownPasswordHash } from "#server/accounts/create-account.ts";
import { giveOneTimeCode } from "#server/accounts/one-time-code.ts";
import { writeAudit } from "#server/audit/write-audit.ts";
import type { House } from "#server/house.ts";
import type { Actor } from "#server/session/find-actor.ts";

/** Makes the password and all sessions of an account void and gives a code to set a new one; the administrator never knows a password. */
export const resetPassword = async (
  house: House,
  actor: Actor,
  id: string,
): Promise<Result<AccountWithCode, Refusal>> => {
  if (id === actor.accountId) return refused({ kind: "own-account" });
  const password_hash = await unknownPasswordHash();
  return house.db.transaction().execute(async (tx) => {
    const { numUpdatedRows } = await tx
      .updateTable("account")
      .set({ password_hash, failed_count: 0, locked_until: null })
      .where("tenant_id", "=", house.tenant.id)
      .where("id", "=", id)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) return refused({ kind: "not-found" });
    await endSessionsOf(tx, house, id);
    const activation = await giveOneTimeCode(tx, house, id);
    await writeAudit(tx, house.tenant.id, { actor: actor.accountId, action: "account.resetPassword", object: id });
    const account = await readAccount(tx, house, id);
    return account ? done({ account, activation }) : refused({ kind: "not-found" });
  });
};
