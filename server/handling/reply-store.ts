import type { Db, Tx } from "#server/db/database.ts";
import type { ReplyTable } from "#server/db/proposal-tables.ts";
import type { Selectable } from "kysely";

/** One version of a unit's reply as it is stored. */
export type Reply = Selectable<ReplyTable>;

/** The version that stands; what was signed or sent before it stays as it is. */
export const newestReply = async (db: Db | Tx, tenantId: string, taskId: string): Promise<Reply | undefined> =>
  (await repliesOfTask(db, tenantId, taskId))[0];

/** Every version of a task's reply, newest first. */
export const repliesOfTask = (db: Db | Tx, tenantId: string, taskId: string): Promise<Reply[]> =>
  db
    .selectFrom("reply")
    .selectAll()
    .where("tenant_id", "=", tenantId)
    .where("task_id", "=", taskId)
    .orderBy("version", "desc")
    .execute();
