import { EvaluationAnswers, type ProposalRow } from "#contract/proposals.ts";
import { shanghaiDay, shanghaiIso } from "#domain/time/shanghai.ts";
import type { House } from "#server/house.ts";
import { groupBy } from "#server/proposals/group-by.ts";

type Promises = ProposalRow["promises"];
type Leaders = ProposalRow["leaders"];

/** What was promised and how it goes, by proposal: open until it is kept, whatever the year. */
export const loadPromises = async (house: House, ids: readonly string[]): Promise<Map<string, Promises>> => {
  const { db, tenant } = house;
  const promises = await db
    .selectFrom("commitment")
    .leftJoin("handling_task as task", (join) =>
      join.onRef("task.tenant_id", "=", "commitment.tenant_id").onRef("task.id", "=", "commitment.task_id"),
    )
    .leftJoin("handling_unit as unit", (join) =>
      join.onRef("unit.tenant_id", "=", "task.tenant_id").onRef("unit.id", "=", "task.unit_id"),
    )
    .selectAll("commitment")
    .select(["unit.name", "task.unit_id"])
    .where("commitment.tenant_id", "=", tenant.id)
    .where("commitment.proposal_id", "in", [...ids])
    .orderBy("commitment.due_on")
    .orderBy("commitment.id")
    .execute();
  if (promises.length === 0) return new Map();
  const progress = await loadProgress(house, ids);
  const today = shanghaiDay(house.now());
  return groupBy(promises, "proposal_id", (one) => ({
    id: one.id,
    unitName: one.name ?? "",
    promise: one.promise,
    dueOn: one.due_on,
    isAskedNow: one.closed_at === null && one.member_says === null && one.due_on <= today,
    memberSays: one.member_says as Promises[number]["memberSays"],
    fulfilledOn: one.fulfilled_on,
    progress: (progress.get(one.proposal_id) ?? [])
      .filter(({ unitId }) => unitId === one.unit_id)
      .map(({ at, text }) => ({ at, text })),
  }));
};

const loadProgress = async ({ db, tenant }: House, ids: readonly string[]) => {
  const notes = await db
    .selectFrom("proposal_note")
    .select(["proposal_id", "unit_id", "at", "text"])
    .where("tenant_id", "=", tenant.id)
    .where("proposal_id", "in", [...ids])
    .where("kind", "=", "PROGRESS")
    .orderBy("no")
    .execute();
  return groupBy(notes, "proposal_id", ({ unit_id, at, text }) => ({ unitId: unit_id, at: shanghaiIso(at), text }));
};

/** Leaders who take care of it now, by proposal. */
export const loadLeaders = async ({ db, tenant }: House, ids: readonly string[]): Promise<Map<string, Leaders>> => {
  const leaders = await db
    .selectFrom("leader_assignment")
    .selectAll()
    .where("tenant_id", "=", tenant.id)
    .where("proposal_id", "in", [...ids])
    .where("ended_at", "is", null)
    .orderBy("at")
    .execute();
  return groupBy(leaders, "proposal_id", ({ role, leader_name, leader_title }) => ({
    role: role as Leaders[number]["role"],
    name: leader_name,
    title: leader_title,
  }));
};

/** What this member, and nobody else, answered about each, by proposal. */
export const loadMyEvaluations = async ({ db, tenant }: House, ids: readonly string[], memberId: string) => {
  const evaluations = await db
    .selectFrom("evaluation")
    .select(["proposal_id", "round", "answers", "overall", "comment", "would_satisfy as wouldSatisfy"])
    .where("tenant_id", "=", tenant.id)
    .where("proposal_id", "in", [...ids])
    .where("member_id", "=", memberId)
    .execute();
  return groupBy(evaluations, "proposal_id", ({ round, answers, overall, comment, wouldSatisfy }) => ({
    round,
    answers: EvaluationAnswers.parse({ ...answers, overall, comment, wouldSatisfy }),
  }));
};
