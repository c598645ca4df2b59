import type { House } from "#server/house.ts";
import { MEMORY_MS } from "#server/sync/list-changes.ts";

/** Deletes tombstones and op records that no phone can need any more; gives how many. An older cursor than that is answered with 410. */
export const forgetOldOps = async ({ db, tenant, now }: House): Promise<number> => {
  const before = new Date(now().getTime() - MEMORY_MS);
  const deleted = await Promise.all([
    db.deleteFrom("draft").where("tenant_id", "=", tenant.id).where("deleted_at", "<", before).executeTakeFirst(),
    db.deleteFrom("op").where("tenant_id", "=", tenant.id).where("at", "<", before).executeTakeFirst(),
  ]);
  return deleted.reduce((sum, { numDeletedRows }) => sum + Number(numDeletedRows), 0);
};
