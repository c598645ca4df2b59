import type { AccountView } from "#contract/accounts.ts";
import type { Refusal } from "#contract/refusals.ts";
import { done, refused, type Result } from "#domain/result.ts";
import { endSessionsOf, readAccount } from "#server/accounts/account-rows.ts";
import { writeAudit } from "#server/audit/write-audit.ts";
import type { House } from "#server/house.ts";
import type { Actor } from "#server/session/find-actor.ts";

/** Disables an account and ends its sessions, or enables it again; nobody does so to himself, so that one administrator always remains. */
export const setAccountDisabled = (
  house: House,
  actor: Actor,
  id: string,
  disabled: boolean,
): Promise<Result<AccountView, Refusal>> =>
  house.db.transaction().execute(async (tx) => {
    if (id === actor.accountId) return refused({ kind: "own-account" });
    await tx
      .updateTable("account")
      .set({ disabled_at: disabled ? house.now() : null })
      .where("tenant_id", "=", house.tenant.id)
      .where("id", "=", id)
      .execute();
    const account = await readAccount(tx, house, id);
    if (!account) return refused({ kind: "not-found" });
    if (disabled) await endSessionsOf(tx, house, id);
    await writeAudit(tx, house.tenant.id, {
      actor: actor.accountId,
      action: disabled ? "account.disable" : "account.enable",
      object: id,
    });
    return done(account);
  });
