import { writeAudit } from "#server/audit/write-audit.ts";
import { isGoodCode, redeemOneTimeCode } from "#server/accounts/one-time-code.ts";
import type { House } from "#server/house.ts";
import { hashPassword } from "#server/session/password.ts";

/** Sets the password of the account that a one-time code is for; false where the code is not good for this phone. */
export const setPassword = async (
  house: House,
  { code, phone, password }: { readonly code: string; readonly phone: string; readonly password: string },
): Promise<boolean> => {
  if (!(await isGoodCode(house, code, phone))) return false;
  const password_hash = await hashPassword(password);
  return house.db.transaction().execute(async (tx) => {
    const id = await redeemOneTimeCode(tx, house, code, phone);
    if (!id) return false;
    await tx
      .updateTable("account")
      .set({ password_hash, failed_count: 0, locked_until: null })
      .where("tenant_id", "=", house.tenant.id)
      .where("id", "=", id)
      .execute();
    await writeAudit(tx, house.tenant.id, { actor: id, action: "account.setPassword", object: id });
    return true;
  });
};
