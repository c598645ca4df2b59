import type { Tx } from "#server/db/database.ts";
import type { Task } from "#server/handling/task-store.ts";
import type { House } from "#server/house.ts";
import type { Actor } from "#server/session/find-actor.ts";
import { sql } from "kysely";

/** Appends a unit's report to a proposal that the caller holds; the same words twice in a row are one report. Gives whether it was new. */
export const writeProgressNote = async (
  tx: Tx,
  house: House,
  actor: Actor,
  { proposal_id, unit_id }: Pick<Task, "proposal_id" | "unit_id">,
  text: string,
): Promise<boolean> => {
  const { id: tenantId } = house.tenant;
  const last = await tx
    .selectFrom("proposal_note")
    .select("text")
    .where("tenant_id", "=", tenantId)
    .where("proposal_id", "=", proposal_id)
    .where("unit_id", "=", unit_id)
    .where("kind", "=", "PROGRESS")
    .orderBy("no", "desc")
    .executeTakeFirst();
  if (last?.text === text) return false;
  await sql`
    insert into proposal_note (tenant_id, proposal_id, no, kind, text, unit_id, at, actor_account_id, actor_name)
    select ${tenantId}, ${proposal_id}, coalesce(max(no), 0) + 1, 'PROGRESS', ${text}, ${unit_id}, ${house.now()},
      ${actor.accountId}, ${actor.name}
    from proposal_note where tenant_id = ${tenantId} and proposal_id = ${proposal_id}`.execute(tx);
  return true;
};
