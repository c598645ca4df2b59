import type { House } from "#server/house.ts";
import { LONGEST_IDLE_MS } from "#server/session/session-store.ts";

const DAY = 24 * 3_600_000;

/** Deletes sessions, spent challenges and one-time links that are good for nothing any more; gives how many rows. */
export const forgetExpired = async ({ db, tenant, now }: House): Promise<number> => {
  const at = now();
  const unused = new Date(at.getTime() - LONGEST_IDLE_MS);
  const deleted = await Promise.all([
    db
      .deleteFrom("session")
      .where("tenant_id", "=", tenant.id)
      .where((eb) => eb.or([eb("expires_at", "<=", at), eb("last_seen_at", "<", unused)]))
      .executeTakeFirst(),
    db.deleteFrom("spent_challenge").where("expires_at", "<=", at).executeTakeFirst(),
    db
      .deleteFrom("activation")
      .where("tenant_id", "=", tenant.id)
      .where("expires_at", "<", new Date(at.getTime() - 30 * DAY))
      .executeTakeFirst(),
  ]);
  return deleted.reduce((sum, { numDeletedRows }) => sum + Number(numDeletedRows), 0);
};
