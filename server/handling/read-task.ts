import type { TaskDetail } from "#contract/handling-views.ts";
import { answersProposers } from "#domain/proposal/task-flow.ts";
import { latestDueOn } from "#domain/proposal/task-deadlines.ts";
import { movesFor } from "#domain/flow/flow.ts";
import { taskFlowOf } from "#domain/proposal/task-flow.ts";
import { outcomesOf } from "#domain/settings/proposal-settings.ts";
import { shanghaiDay, shanghaiIso } from "#domain/time/shanghai.ts";
import { type HandlingRules, readHandlingRules } from "#server/handling/handling-rules.ts";
import { type OwnTaskRow, ownTasks } from "#server/handling/own-tasks.ts";
import { readTaskBeneath } from "#server/handling/read-task-beneath.ts";
import { readTaskPapers } from "#server/handling/read-task-papers.ts";
import { proposersOf } from "#server/handling/read-proposers.ts";
import { signOffLacks } from "#server/handling/sign-off-checks.ts";
import { dueViewsOf } from "#server/handling/task-due.ts";
import { actorsOnTask, findTask, type HeldTask } from "#server/handling/task-store.ts";
import type { House } from "#server/house.ts";
import type { Actor } from "#server/session/find-actor.ts";

/** One task as its unit may know it, or undefined where it is not the unit's. Nothing here reads a rating or what follows from one. */
export const readTask = async (house: House, actor: Actor, taskId: string): Promise<TaskDetail | undefined> => {
  if (actor.unitId === null) return undefined;
  const { rows } = await ownTasks(house, actor.unitId, {}, taskId).execute(house.db);
  const [row] = rows;
  const held = row && (await findTask(house.db, house.tenant.id, taskId));
  if (!held) return undefined;
  const rules = await readHandlingRules(house);
  return {
    ...(await proposalPart(house, held)),
    ...taskPart(house, actor, held, row, rules),
    ...(await readTaskPapers(house, held.task)),
    ...(await readTaskBeneath(house, held, rules)),
    lacks: await signOffLacks(house.db, house, held.proposal, held.task),
    outcomes: outcomesOf(rules).map((code) => ({ code, words: rules.outcomes[code] })),
    returnReasons: rules.returnReasons.map(({ code, label }) => ({ code, label })),
    today: shanghaiDay(house.now()),
  };
};

const proposalPart = async (house: House, { proposal }: HeldTask) => {
  const { id: tenantId } = house.tenant;
  const merged = await house.db
    .selectFrom("proposal")
    .select(["case_no as caseNo", "title"])
    .where("tenant_id", "=", tenantId)
    .where("merged_into", "=", proposal.id)
    .orderBy("case_no")
    .execute();
  const leaders = await house.db
    .selectFrom("leader_assignment")
    .select(["role", "leader_name as name", "leader_title as title"])
    .where("tenant_id", "=", tenantId)
    .where("proposal_id", "=", proposal.id)
    .where("ended_at", "is", null)
    .orderBy("at")
    .execute();
  const attachments = await house.db
    .selectFrom("proposal_attachment")
    .select(["sha256", "name", "bytes"])
    .where("tenant_id", "=", tenantId)
    .where("proposal_id", "=", proposal.id)
    .orderBy("position")
    .execute();
  const proposers = await proposersOf(house.db, tenantId, proposal.id);
  return {
    caseNo: proposal.case_no,
    term: proposal.term,
    session: proposal.session,
    title: proposal.title,
    situation: proposal.situation,
    analysis: proposal.analysis,
    suggestions: proposal.suggestions,
    category: proposal.category,
    collectiveName: proposal.proposer_type === "COLLECTIVE" ? proposal.collective_name : null,
    proposalId: proposal.id,
    attachments: attachments.map(({ sha256, ...file }) => ({ ...file, sha256: sha256.toString("hex") })),
    isKey: proposal.key,
    leaders: leaders as TaskDetail["leaders"],
    merged,
    proposers: proposers.map(({ memberId, name, sector, orgTitle, isFirst }) => ({
      memberId,
      name,
      sector,
      orgTitle,
      isFirst,
    })),
    visitWaived: proposal.visit_waived,
  };
};

const taskPart = (house: House, actor: Actor, { task }: HeldTask, row: OwnTaskRow, rules: HandlingRules) => ({
  id: task.id,
  role: task.role,
  state: task.state,
  stage: row.stage,
  round: task.round,
  clerkName: task.clerk_name,
  clerkPhone: task.clerk_phone,
  assignedAt: task.assigned_at && shanghaiIso(task.assigned_at),
  due: dueViewsOf(task, rules, shanghaiDay(house.now())),
  opinion: task.co_opinion,
  opinionAt: task.co_opinion_at && shanghaiIso(task.co_opinion_at),
  latestDueOn:
    task.assigned_at && answersProposers(task.role)
      ? latestDueOn(rules.calendar, rules.timers.REPLY_MOST, shanghaiDay(task.assigned_at))
      : null,
  moves: movesFor(taskFlowOf(task.role), task.state, actorsOnTask(task, actor)).map(({ move }) => move),
});
