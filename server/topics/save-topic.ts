import type { TopicBody } from "#contract/topics.ts";
import { writeAudit } from "#server/audit/write-audit.ts";
import type { House } from "#server/house.ts";
import type { Actor } from "#server/session/find-actor.ts";
import { sql } from "kysely";

/** Adds a topic behind the others of its year, or changes one; phones read it with their next kit. */
export const saveTopic = (house: House, actor: Actor, id: string, body: TopicBody): Promise<void> =>
  house.db.transaction().execute(async (tx) => {
    const { id: tenantId } = house.tenant;
    await sql`
      insert into topic_reference (tenant_id, id, year, title, background, source, sort)
      select ${tenantId}, ${id}, ${body.year}, ${body.title}, ${body.background}, ${body.source}, coalesce(max(sort), -1) + 1
      from topic_reference where tenant_id = ${tenantId} and year = ${body.year}
      on conflict (tenant_id, id) do update set year = excluded.year, title = excluded.title,
        background = excluded.background, source = excluded.source`.execute(tx);
    await writeAudit(tx, tenantId, { actor: actor.accountId, action: "topic.save", object: id });
  });

/** Takes a topic out of what members are offered, or puts it back; false where there is none. */
export const setTopicWithdrawn = (house: House, actor: Actor, id: string, withdrawn: boolean): Promise<boolean> =>
  house.db.transaction().execute(async (tx) => {
    const { id: tenantId } = house.tenant;
    const changed = await tx
      .updateTable("topic_reference")
      .set({ withdrawn_at: withdrawn ? house.now() : null })
      .where("tenant_id", "=", tenantId)
      .where("id", "=", id)
      .returning("id")
      .executeTakeFirst();
    if (!changed) return false;
    const action = withdrawn ? "topic.withdraw" : "topic.offer";
    await writeAudit(tx, tenantId, { actor: actor.accountId, action, object: id });
    return true;
  });
