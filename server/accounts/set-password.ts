import { writeAudit } from "#server/audit/write-audit.ts";
import { isGoodCode, redeemOneTimeCode } from "#server/accounts/one-time-code.ts";
import type { House } from "#server/house.ts";
import { hashInTurn, refuseWeakPassword } from "#server/session/password.ts";
import type { Refusal } from "#contract/refusals.ts";
import { done, refused, type Result } from "#domain/result.ts";

/** Sets the password of the account that a one-time code is for; refused where the code is not good for this phone, or the password will not do. */
export const setPassword = async (
  house: House,
  { code, phone, password }: { readonly code: string; readonly phone: string; readonly password: string },
): Promise<Result<undefined, Refusal>> => {
  if (!(await isGoodCode(house, code, phone))) return refused({ kind: "activation-expired" });
  const weak = refuseWeakPassword(password, [phone]);
  if (weak) return weak;
  const hashed = await hashInTurn(password);
  if (!hashed.ok) return hashed;
  const password_hash = hashed.value;
  return house.db.transaction().execute(async (tx) => {
    const id = await redeemOneTimeCode(tx, house, code, phone);
    if (!id) return refused({ kind: "activation-expired" });
    await tx
      .updateTable("account")
      .set({ password_hash, failed_count: 0, locked_until: null })
      .where("tenant_id", "=", house.tenant.id)
      .where("id", "=", id)
      .execute();
    await writeAudit(tx, house.tenant.id, { actor: id, action: "account.setPassword", object: id });
    return done(undefined);
  });
};
