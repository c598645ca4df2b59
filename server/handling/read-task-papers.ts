import type { ReplyVersion, TaskDetail } from "#contract/handling-views.ts";
import type { OutcomeClass } from "#domain/proposal/proposal-lists.ts";
import { shanghaiIso } from "#domain/time/shanghai.ts";
import type { Db } from "#server/db/database.ts";
import { newestReply, type Reply, repliesOfTask } from "#server/handling/reply-store.ts";
import { type Task, tasksOf } from "#server/handling/task-store.ts";
import type { House } from "#server/house.ts";
import { sql } from "kysely";

/** The unit's own replies with what co-units said of them, the other units, and to a co-unit the draft it is to sign. */
export const readTaskPapers = async (
  house: House,
  task: Task,
): Promise<Pick<TaskDetail, "unitName" | "others" | "replies" | "leadDraft">> => {
  const { db, tenant } = house;
  const units = await unitsOf(db, tenant.id, task.proposal_id);
  const others = units.filter(({ id }) => id !== task.id);
  return {
    unitName: units.find(({ id }) => id === task.id)?.unitName ?? "",
    others: others.map(({ unitName, role, clerkName, clerkPhone, opinion }) => ({
      unitName,
      role,
      clerkName,
      clerkPhone,
      hasSentOpinion: opinion !== null,
      opinion: task.role === "LEAD" ? opinion : null,
    })),
    replies: await ownReplies(db, tenant.id, task),
    leadDraft: task.role === "CO" ? await leadDraftFor(db, tenant.id, task) : null,
  };
};

interface UnitRow {
  readonly id: string;
  readonly unitName: string;
  readonly role: Task["role"];
  readonly clerkName: string;
  readonly clerkPhone: string;
  readonly opinion: string | null;
}

const unitsOf = async (db: Db, tenantId: string, proposalId: string): Promise<UnitRow[]> => {
  const { rows } = await sql<UnitRow>`
    select task.id, unit.name as "unitName", task.role, task.clerk_name as "clerkName", task.clerk_phone as "clerkPhone",
      task.co_opinion as opinion
    from handling_task task
    join handling_unit unit on unit.tenant_id = task.tenant_id and unit.id = task.unit_id
    where task.tenant_id = ${tenantId} and task.proposal_id = ${proposalId} and task.state not in ('PREPARED', 'REASSIGNED')
    order by task.role = 'CO', unit.sort, unit.id`.execute(db);
  return rows;
};

const ownReplies = async (db: Db, tenantId: string, task: Task): Promise<ReplyVersion[]> => {
  const replies = await repliesOfTask(db, tenantId, task.id);
  const { rows: said } = await sql<{ reply_id: string; unitName: string; agrees: boolean; note: string; at: Date }>`
    select cosign.reply_id, unit.name as "unitName", cosign.agrees, cosign.note, cosign.at
    from reply
    join reply_cosign cosign on cosign.tenant_id = reply.tenant_id and cosign.reply_id = reply.id
    join handling_task task on task.tenant_id = cosign.tenant_id and task.id = cosign.task_id
    join handling_unit unit on unit.tenant_id = task.tenant_id and unit.id = task.unit_id
    where reply.tenant_id = ${tenantId} and reply.task_id = ${task.id}
    order by cosign.at`.execute(db);
  const writers = await namesOf(db, tenantId, replies);
  return replies.map((reply) => ({
    ...wordsOf(reply),
    writtenBy: writers.get(reply.written_by) ?? "",
    cosigns: said
      .filter(({ reply_id }) => reply_id === reply.id)
      .map(({ unitName, agrees, note, at }) => ({ unitName, agrees, note, at: shanghaiIso(at) })),
  }));
};

const namesOf = async (db: Db, tenantId: string, replies: readonly Reply[]): Promise<Map<string, string>> => {
  if (replies.length === 0) return new Map();
  const ids = [...new Set(replies.map(({ written_by }) => written_by))];
  const rows = await db
    .selectFrom("account")
    .select(["id", "name"])
    .where("tenant_id", "=", tenantId)
    .where("id", "in", ids)
    .execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
};

const wordsOf = (reply: Reply): Omit<ReplyVersion, "writtenBy" | "cosigns"> => ({
  id: reply.id,
  version: reply.version,
  round: reply.round,
  replyNo: reply.reply_no,
  abstract: reply.abstract,
  body: reply.body,
  outcomeClass: reply.outcome_class as OutcomeClass | null,
  signedClass: reply.signed_class as OutcomeClass | null,
  promise: reply.promise,
  promiseOn: reply.promise_on,
  contactPerson: reply.contact_person,
  contactPhone: reply.contact_phone,
  writtenAt: shanghaiIso(reply.written_at),
  signedBy: reply.signed_by,
  signedAt: reply.signed_at && shanghaiIso(reply.signed_at),
  passedAt: reply.passed_at && shanghaiIso(reply.passed_at),
});

const leadDraftFor = async (db: Db, tenantId: string, task: Task): Promise<TaskDetail["leadDraft"]> => {
  const lead = (await tasksOf(db, tenantId, task.proposal_id)).find(({ role }) => role === "LEAD");
  const reply = lead && (await newestReply(db, tenantId, lead.id));
  if (!reply) return null;
  const mine = await db
    .selectFrom("reply_cosign")
    .select(["agrees", "note"])
    .where("tenant_id", "=", tenantId)
    .where("reply_id", "=", reply.id)
    .where("task_id", "=", task.id)
    .executeTakeFirst();
  const { id: replyId, version, abstract, body, outcome_class } = reply;
  return { replyId, version, abstract, body, outcomeClass: outcome_class as OutcomeClass | null, mine: mine ?? null };
};
