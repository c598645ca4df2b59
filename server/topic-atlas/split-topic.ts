import type { Refusal } from "#contract/refusals.ts";
import { done, refused, type Result } from "#domain/result.ts";
import type { Tx } from "#server/db/database.ts";
import type { House } from "#server/house.ts";
import type { Actor } from "#server/session/find-actor.ts";
import { nameTopics } from "#server/topic-atlas/name-topics.ts";
import { foundTopic } from "#server/topic-atlas/place-text.ts";
import { recountTopics } from "#server/topic-atlas/recount-cells.ts";
import { refreshTopics } from "#server/topic-atlas/refresh-topics.ts";
import { sql } from "kysely";

/** Takes some of a topic's submissions out into a new topic of their own; at least one stays. Gives the new topic's id. */
export const splitTopic = async (
  tx: Tx,
  house: House,
  actor: Actor,
  id: string,
  { submissionIds, name }: { readonly submissionIds: readonly string[]; readonly name?: string | null | undefined },
): Promise<Result<string, Refusal>> => {
  const { tenant, now } = house;
  const members = await tx
    .selectFrom("topic_submission")
    .select("submission_id")
    .where("tenant_id", "=", tenant.id)
    .where("topic_id", "=", id)
    .where("counts", "=", true)
    .execute();
  const asked = new Set(submissionIds);
  const taken = members.filter(({ submission_id }) => asked.has(submission_id));
  if (taken.length < asked.size)
    return refused({ kind: "move-not-allowed", detail: "所选内容已不在这个话题里，请刷新后再试。" });
  if (taken.length === members.length) return refused({ kind: "move-not-allowed", detail: "原话题至少要留一条。" });

  const newId = await foundTopic(tx, tenant.id, now());
  await sql`
    update topic_submission set topic_id = ${newId}, is_pinned = true, joined_at = now()
    where tenant_id = ${tenant.id} and topic_id = ${id} and submission_id = any (${[...asked]}::uuid[])`.execute(tx);
  await tx
    .updateTable("topic")
    .set({ decided_at: now() })
    .where("tenant_id", "=", tenant.id)
    .where("id", "in", [id, newId])
    .execute();
  if (name) {
    const named = { name, named_by: actor.accountId };
    await tx.updateTable("topic").set(named).where("tenant_id", "=", tenant.id).where("id", "=", newId).execute();
  }
  await refreshTopics(tx, tenant.id, [id, newId]);
  await nameTopics(tx, house, [id, newId]);
  await recountTopics(tx, tenant.id, [id, newId]);
  return done(newId);
};
