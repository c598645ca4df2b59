import type { AccountBody, AccountView, OneTimeCode } from "#contract/accounts.ts";
import type { Refusal } from "#contract/refusals.ts";
import { done, refused, type Result } from "#domain/result.ts";
import { readAccount, readMembersWithoutAccount, readUnits } from "#server/accounts/account-rows.ts";
import { giveOneTimeCode } from "#server/accounts/one-time-code.ts";
import { writeAudit } from "#server/audit/write-audit.ts";
import type { House } from "#server/house.ts";
import type { Actor } from "#server/session/find-actor.ts";
import { hashPassword } from "#server/session/password.ts";
import { randomBytes } from "node:crypto";

export interface AccountWithCode {
  readonly account: AccountView;
  readonly activation: OneTimeCode;
}

/** A password that nobody knows, until the person sets one. */
export const unknownPasswordHash = (): Promise<string> => hashPassword(randomBytes(32).toString("base64url"));

const unknownUnit: Refusal = {
  kind: "invalid-fields",
  errors: [{ pointer: "/unitId", rule: "unit", detail: "没有这个承办单位，请重新选择。" }],
};

const unknownMember: Refusal = {
  kind: "invalid-fields",
  errors: [{ pointer: "/memberId", rule: "member", detail: "名册里没有这位委员，或者他已经有账号。" }],
};

/** Creates an account that can be signed in to only after its person used the one-time code. */
export const createAccount = async (
  house: House,
  actor: Actor,
  id: string,
  { name, phone, roles, unitId = null, memberId = null }: AccountBody,
): Promise<Result<AccountWithCode, Refusal>> => {
  const password_hash = await unknownPasswordHash();
  return house.db.transaction().execute(async (tx) => {
    const units = unitId === null ? [] : await readUnits(tx, house);
    if (unitId !== null && !units.some(({ id: known }) => known === unitId)) return refused(unknownUnit);
    const members = memberId === null ? [] : await readMembersWithoutAccount(tx, house);
    if (memberId !== null && !members.some(({ id: known }) => known === memberId)) return refused(unknownMember);
    const created = await tx
      .insertInto("account")
      .values({
        tenant_id: house.tenant.id,
        id,
        phone,
        name,
        password_hash,
        roles: [...new Set(roles)],
        member_id: memberId,
        unit_id: unitId,
      })
      .onConflict((conflict) => conflict.doNothing())
      .returning("id")
      .executeTakeFirst();
    if (!created) return refused({ kind: (await readAccount(tx, house, id)) ? "id-taken" : "phone-taken" });
    const activation = await giveOneTimeCode(tx, house, id);
    await writeAudit(tx, house.tenant.id, {
      actor: actor.accountId,
      action: "account.create",
      object: id,
      detail: roles.join(" "),
    });
    const account = await readAccount(tx, house, id);
    return account ? done({ account, activation }) : refused({ kind: "not-found" });
  });
};
