import type { Refusal } from "#contract/refusals.ts";
import { done, refused, type Result } from "#domain/result.ts";
import { ROLES } from "#domain/account/roles.ts";
import type { House } from "#server/house.ts";
import { writeAudit } from "#server/audit/write-audit.ts";
import { openSession } from "#server/session/session-store.ts";
import { checkPassword } from "#server/session/password.ts";
import { sql } from "kysely";

/** domain.md §7: five wrong passwords lock the account for a quarter of an hour. */
const MOST_FAILURES = 5;
const LOCKED_MS = 15 * 60_000;

/** Opens a session, or says why not; an unknown number looks and lasts exactly like a wrong password, its lock included. */
export const signIn = async (
  house: House,
  phone: string,
  password: string,
): Promise<Result<{ accountId: string; cookie: string; expiresAt: Date }, Refusal>> => {
  const account = await house.db
    .selectFrom("account")
    .select(["id", "password_hash", "roles", "locked_until", "disabled_at"])
    .where("tenant_id", "=", house.tenant.id)
    .where("phone", "=", phone.normalize("NFKC").replace(/[\s-]/g, ""))
    .executeTakeFirst();
  const known = account && !account.disabled_at ? account : undefined;

  const lockedUntil = known ? known.locked_until?.getTime() : house.limits.unknownPhones.lockedUntil(phone);
  const left = (lockedUntil ?? 0) - house.now().getTime();
  if (left > 0) return refused({ kind: "account-locked", retryAfterSeconds: left / 1000 });

  const right = await checkPassword(password, known?.password_hash);
  if (!right.ok) return right;
  if (!right.value || !known) return noteFailure(house, known?.id, phone);

  await house.db
    .updateTable("account")
    .set({ failed_count: 0, locked_until: null })
    .where("tenant_id", "=", house.tenant.id)
    .where("id", "=", known.id)
    .execute();
  await writeAudit(house.db, house.tenant.id, { actor: known.id, action: "session.open", object: known.id });
  const roles = ROLES.filter((role) => known.roles.includes(role));
  return done({ accountId: known.id, ...(await openSession(house, known.id, roles)) });
};

const noteFailure = async (house: House, accountId: string | undefined, phone: string) => {
  const lockUntil = new Date(house.now().getTime() + LOCKED_MS);
  if (!accountId) {
    house.limits.unknownPhones.noteFailure(phone, MOST_FAILURES, LOCKED_MS);
    return refused<Refusal>({ kind: "wrong-password" });
  }
  await house.db
    .updateTable("account")
    .set({
      failed_count: sql<number>`case when failed_count + 1 >= ${MOST_FAILURES} then 0 else failed_count + 1 end`,
      locked_until: sql<Date | null>`case when failed_count + 1 >= ${MOST_FAILURES} then ${lockUntil}::timestamptz else locked_until end`,
    })
    .where("tenant_id", "=", house.tenant.id)
    .where("id", "=", accountId)
    .execute();
  await writeAudit(house.db, house.tenant.id, { actor: null, action: "session.refuse", object: accountId });
  return refused<Refusal>({ kind: "wrong-password" });
};
