import type { Db, Tx } from "#server/db/database.ts";
import type { TaskExtensionTable } from "#server/db/proposal-tables.ts";
import type { Selectable } from "kysely";

export type Extension = Selectable<TaskExtensionTable>;

/** Every extension of a task that was asked for, oldest first. */
export const extensionsOf = (db: Db | Tx, tenantId: string, taskId: string): Promise<Extension[]> =>
  db
    .selectFrom("task_extension")
    .selectAll()
    .where("tenant_id", "=", tenantId)
    .where("task_id", "=", taskId)
    .orderBy("no")
    .execute();

/** The one that waits to be decided; at most one does. */
export const openExtension = async (db: Db | Tx, tenantId: string, taskId: string): Promise<Extension | undefined> =>
  (await extensionsOf(db, tenantId, taskId)).find((one) => one.granted_at === null && one.refused_at === null);
