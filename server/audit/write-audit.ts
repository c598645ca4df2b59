import type { Db, Tx } from "#server/db/database.ts";

export interface AuditLine {
  /** Account id; null where nobody was signed in. */
  readonly actor: string | null;
  readonly action: string;
  readonly object: string;
  readonly detail?: string;
}

/** Writes who did what; in the transaction of the action where there is one: no audit, no action. Never contents or secrets. */
export const writeAudit = async (db: Db | Tx, tenantId: string, line: AuditLine): Promise<void> => {
  await db
    .insertInto("audit_entry")
    .values({
      tenant_id: tenantId,
      actor_account_id: line.actor,
      action: line.action,
      object: line.object,
      detail: line.detail ?? "",
    })
    .execute();
};
