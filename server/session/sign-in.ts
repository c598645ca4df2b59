import type { Refusal } from "#contract/refusals.ts";
import { done, refused, type Result } from "#domain/result.ts";
import { ROLES } from "#domain/account/roles.ts";
import type { House } from "#server/house.ts";
import { writeAudit } from "#server/audit/write-audit.ts";
import { openSession } from "#server/session/session-store.ts";
import { checkPassword } from "#server/session/password.ts";
import { usual } from "#server/spam/limits.ts";
import { sql } from "kysely";

/** domain.md §7: five wrong passwords lock the account for a quarter of an hour. */
const MOST_FAILURES = 5;
const LOCKED_MS = 15 * 60_000;

/** Opens a session, or says why not; an unknown number looks and lasts exactly like a wrong password, its lock included. */
export const signIn = async (
  house: House,
  typedPhone: string,
  password: string,
  address: string,
): Promise<Result<{ accountId: string; cookie: string; expiresAt: Date }, Refusal>> => {
  const phone = typedPhone.normalize("NFKC").replace(/[\s-]/g, "");
  const pause = house.settings.rateLimits ? pauseOf(house, address) : 0;
  if (pause > 0) {
    return refused({ kind: "too-many-requests", detail: "登录尝试过于频繁，请稍后再试。", retryAfterSeconds: pause });
  }
  const account = await house.db
    .selectFrom("account")
    .select(["id", "password_hash", "roles", "locked_until", "disabled_at"])
    .where("tenant_id", "=", house.tenant.id)
    .where("phone", "=", phone)
    .executeTakeFirst();
  const known = account && !account.disabled_at ? account : undefined;

  const lockedUntil = known ? known.locked_until?.getTime() : house.limits.unknownPhones.lockedUntil(phone);
  const left = (lockedUntil ?? 0) - house.now().getTime();
  if (left > 0) return refused({ kind: "account-locked", retryAfterSeconds: left / 1000 });
  if (!(await takeTry(house, known?.id, phone))) {
    return refused({ kind: "account-locked", retryAfterSeconds: LOCKED_MS / 1000 });
  }
  const right = await checkPassword(password, known?.password_hash);
  if (!right.ok) return right;
  if (!right.value || !known) return noteFailure(house, known?.id, address);
  await clearFailures(house, known.id);

  await writeAudit(house.db, house.tenant.id, { actor: known.id, action: "session.open", object: known.id });
  const roles = ROLES.filter((role) => known.roles.includes(role));
  return done({ accountId: known.id, ...(await openSession(house, known.id, roles)) });
};

/** Seconds until an address that failed too often may try again; 0 for the others. */
const pauseOf = ({ limits }: House, address: string): number => {
  const key = limits.hashAddress(address);
  return limits.signIns.count(key) >= usual.failedSignIns ? limits.signIns.secondsLeft(key) : 0;
};

const clearFailures = async ({ db, tenant }: House, id: string): Promise<void> => {
  await db
    .updateTable("account")
    .set({ failed_count: 0, locked_until: null })
    .where("tenant_id", "=", tenant.id)
    .where("id", "=", id)
    .execute();
};

const NOBODY = "00000000-0000-0000-0000-000000000000";

/**
 * Counts a try before its password is checked, so that of many guesses sent at once no more than five are ever checked.
 * The fifth locks; a right password among the five opens again. False where the lock was quicker.
 */
const takeTry = async (
  { db, limits, tenant, now }: House,
  accountId: string | undefined,
  phone: string,
): Promise<boolean> => {
  const lockUntil = new Date(now().getTime() + LOCKED_MS);
  const taken = await db
    .updateTable("account")
    .set({
      failed_count: sql<number>`case when failed_count + 1 >= ${MOST_FAILURES} then 0 else failed_count + 1 end`,
      locked_until: sql<Date | null>`case when failed_count + 1 >= ${MOST_FAILURES} then ${lockUntil}::timestamptz end`,
    })
    .where("tenant_id", "=", tenant.id)
    .where("id", "=", accountId ?? NOBODY)
    .where((eb) => eb.or([eb("locked_until", "is", null), eb("locked_until", "<=", now())]))
    .returning("id")
    .executeTakeFirst();
  if (accountId) return taken !== undefined;
  if (limits.unknownPhones.lockedUntil(phone) !== undefined) return false;
  limits.unknownPhones.noteFailure(phone, MOST_FAILURES, LOCKED_MS);
  return true;
};

/** The same work for a known and an unknown number, down to the commit (security.md B-10). */
const noteFailure = async ({ db, limits, tenant }: House, accountId: string | undefined, address: string) => {
  limits.signIns.add(limits.hashAddress(address));
  await writeAudit(db, tenant.id, { actor: null, action: "session.refuse", object: accountId ?? "unknown" });
  return refused<Refusal>({ kind: "wrong-password" });
};
