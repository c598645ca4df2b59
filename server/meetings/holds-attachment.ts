import type { Db, Tx } from "#server/db/database.ts";
import type { Actor } from "#server/session/find-actor.ts";

/** True where this account has put the bytes of a file itself. */
export const holdsAttachment = async (
  db: Db | Tx,
  tenantId: string,
  { accountId }: Actor,
  sha256: string,
): Promise<boolean> =>
  (await db
    .selectFrom("attachment_holder")
    .select("account_id")
    .where("tenant_id", "=", tenantId)
    .where("sha256", "=", Buffer.from(sha256, "hex"))
    .where("account_id", "=", accountId)
    .executeTakeFirst()) !== undefined;
