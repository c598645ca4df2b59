import type { Tx } from "#server/db/database.ts";
import { recountTopics } from "#server/topic-atlas/recount-cells.ts";
import { refreshTopics } from "#server/topic-atlas/refresh-topics.ts";
import { sql } from "kysely";

/** Puts all of a topic into another: its submissions, its 也是我, and what was joined to it before. `isPinned`: staff did it. */
export const joinTopics = async (
  tx: Tx,
  tenantId: string,
  { from, into, isPinned }: { readonly from: string; readonly into: string; readonly isPinned: boolean },
): Promise<void> => {
  await sql`
    update topic_submission set topic_id = ${into}, is_pinned = is_pinned or ${isPinned}, joined_at = now()
    where tenant_id = ${tenantId} and topic_id = ${from}`.execute(tx);
  await sql`
    insert into topic_voice (tenant_id, topic_id, account_id, at, town_id, person_key)
    select tenant_id, ${into}, account_id, at, town_id, person_key from topic_voice where tenant_id = ${tenantId} and topic_id = ${from}
    on conflict do nothing`.execute(tx);
  await tx.deleteFrom("topic_voice").where("tenant_id", "=", tenantId).where("topic_id", "=", from).execute();
  await sql`
    update topic set merged_into = ${into}, changed_at = now()
    where tenant_id = ${tenantId} and (id = ${from} or merged_into = ${from})`.execute(tx);
  await refreshTopics(tx, tenantId, [from, into]);
  await recountTopics(tx, tenantId, [from, into]);
};
