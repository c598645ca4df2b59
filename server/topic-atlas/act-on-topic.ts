import type { Refusal } from "#contract/refusals.ts";
import type { HotTopic, TopicActBody } from "#contract/hot-topics.ts";
import { done, refused, type Result } from "#domain/result.ts";
import { writeAudit } from "#server/audit/write-audit.ts";
import type { Tx } from "#server/db/database.ts";
import type { House } from "#server/house.ts";
import type { Actor } from "#server/session/find-actor.ts";
import { joinTopics } from "#server/topic-atlas/join-topics.ts";
import { lockTopics } from "#server/topic-atlas/lock-topics.ts";
import { findStanding, readTopic } from "#server/topic-atlas/read-topic.ts";
import { splitTopic } from "#server/topic-atlas/split-topic.ts";
import type { z } from "zod";

export type TopicDeed = z.infer<typeof TopicActBody>;

/** Renames, hides, shows, joins or parts a topic, written down with who did it; gives the topic that stands then: of a split the new one. */
export const actOnTopic = (
  house: House,
  actor: Actor,
  id: string,
  body: TopicDeed,
): Promise<Result<HotTopic, Refusal>> =>
  house.db.transaction().execute(async (tx) => {
    const tenantId = house.tenant.id;
    await lockTopics(tx, tenantId);
    const standing = await findStanding(tx, tenantId, id);
    if (!standing) return refused({ kind: "not-found" });
    const acted = await act(tx, house, actor, standing, body);
    if (!acted.ok) return acted;
    await writeAudit(tx, tenantId, {
      actor: actor.accountId,
      action: `topic.${body.act}`,
      object: standing,
      ...(body.act === "merge" && { detail: body.into }),
      ...(body.act === "split" && { detail: acted.value }),
    });
    const topic = await readTopic(tx, house, acted.value);
    return topic ? done(topic) : refused({ kind: "not-found" });
  });

/** What is done; gives the id of the topic that stands then. */
const act = async (
  tx: Tx,
  house: House,
  actor: Actor,
  id: string,
  body: TopicDeed,
): Promise<Result<string, Refusal>> => {
  switch (body.act) {
    case "rename":
      return decide(tx, house, id, { name: body.name, named_by: actor.accountId });
    case "hide":
      return decide(tx, house, id, { hidden_at: house.now(), hidden_by: actor.accountId, hide_reason: body.reason });
    case "show":
      return decide(tx, house, id, { hidden_at: null, hidden_by: null, hide_reason: "" });
    case "merge":
      return merge(tx, house, id, body.into);
    case "split":
      return splitTopic(tx, house, actor, id, body);
  }
};

interface Changes {
  readonly name?: string;
  readonly named_by?: string;
  readonly hidden_at?: Date | null;
  readonly hidden_by?: string | null;
  readonly hide_reason?: string;
}

const decide = async (
  tx: Tx,
  { tenant, now }: House,
  id: string,
  changes: Changes,
): Promise<Result<string, Refusal>> => {
  await tx
    .updateTable("topic")
    .set({ ...changes, decided_at: now(), changed_at: now() })
    .where("tenant_id", "=", tenant.id)
    .where("id", "=", id)
    .execute();
  return done(id);
};

const merge = async (tx: Tx, house: House, from: string, asked: string): Promise<Result<string, Refusal>> => {
  const into = await findStanding(tx, house.tenant.id, asked);
  if (!into) return refused({ kind: "not-found" });
  if (into === from) return refused({ kind: "move-not-allowed", detail: "两个话题已经是同一个。" });
  await joinTopics(tx, house.tenant.id, { from, into, isPinned: true });
  await decide(tx, house, from, {});
  return decide(tx, house, into, {});
};
