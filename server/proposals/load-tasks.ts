import type { ProposalRow } from "#contract/proposals.ts";
import { shanghaiIso } from "#domain/time/shanghai.ts";
import type { House } from "#server/house.ts";
import { groupBy } from "#server/proposals/group-by.ts";

type Tasks = ProposalRow["tasks"];
type Replies = ProposalRow["replies"];

/** The units' parts that have been assigned and not taken back, the leading one first, by proposal. */
export const loadTasks = async ({ db, tenant }: House, ids: readonly string[]): Promise<Map<string, Tasks>> => {
  const tasks = await db
    .selectFrom("handling_task as task")
    .innerJoin("handling_unit as unit", (join) =>
      join.onRef("unit.tenant_id", "=", "task.tenant_id").onRef("unit.id", "=", "task.unit_id"),
    )
    .selectAll("task")
    .select("unit.name")
    .where("task.tenant_id", "=", tenant.id)
    .where("task.proposal_id", "in", [...ids])
    .where("task.state", "not in", ["PREPARED", "REASSIGNED"])
    .orderBy((order) => order.case().when("task.role", "=", "CO").then(1).else(0).end())
    .orderBy("unit.sort")
    .orderBy("task.id")
    .execute();
  if (tasks.length === 0) return new Map();
  const granted = await db
    .selectFrom("task_extension")
    .selectAll()
    .where("tenant_id", "=", tenant.id)
    .where(
      "task_id",
      "in",
      tasks.map(({ id }) => id),
    )
    .where("granted_at", "is not", null)
    .orderBy("no")
    .execute();
  const extensions = groupBy(granted, "task_id", (one) => ({
    reason: one.reason,
    fromDueOn: one.from_due_on,
    toDueOn: one.to_due_on,
  }));
  return groupBy(tasks, "proposal_id", (task) => ({
    id: task.id,
    unitName: task.name,
    role: task.role as Tasks[number]["role"],
    state: task.state as Tasks[number]["state"],
    clerkName: task.clerk_name,
    clerkPhone: task.clerk_phone,
    dueOn: task.due_on,
    firstDueOn: task.first_due_on,
    assignedAt: task.assigned_at && shanghaiIso(task.assigned_at),
    extensions: extensions.get(task.id) ?? [],
  }));
};

/** Replies that were passed, oldest first, by proposal. */
export const loadReplies = async ({ db, tenant }: House, ids: readonly string[]): Promise<Map<string, Replies>> => {
  const replies = await db
    .selectFrom("reply")
    .innerJoin("handling_task as task", (join) =>
      join.onRef("task.tenant_id", "=", "reply.tenant_id").onRef("task.id", "=", "reply.task_id"),
    )
    .innerJoin("handling_unit as unit", (join) =>
      join.onRef("unit.tenant_id", "=", "task.tenant_id").onRef("unit.id", "=", "task.unit_id"),
    )
    .selectAll("reply")
    .select("unit.name")
    .where("reply.tenant_id", "=", tenant.id)
    .where("reply.proposal_id", "in", [...ids])
    .where("reply.passed_at", "is not", null)
    .where("reply.outcome_class", "is not", null)
    .orderBy("reply.round")
    .orderBy("reply.passed_at")
    .execute();
  return groupBy(replies, "proposal_id", (reply) => ({
    id: reply.id,
    round: reply.round,
    unitName: reply.name,
    replyNo: reply.reply_no,
    abstract: reply.abstract,
    body: reply.body,
    outcomeClass: reply.outcome_class as Replies[number]["outcomeClass"],
    promise: reply.promise,
    promiseOn: reply.promise_on,
    contactPerson: reply.contact_person,
    contactPhone: reply.contact_phone,
    signedBy: reply.signed_by ?? "",
    sentAt: shanghaiIso(reply.passed_at ?? reply.written_at),
  }));
};
