import { shanghaiDay } from "#domain/time/shanghai.ts";
import type { Chance } from "#server/demo/chance.ts";
import { daysLater, officeTime } from "#server/demo/demo-calendar.ts";
import type { ProposalPlan, Telling } from "#server/demo/proposals/proposal-plan.ts";
import { CLOCK, tellMove, type ProposalStory } from "#server/demo/proposals/proposal-story.ts";
import { promiseOf } from "#server/demo/proposals/proposal-words.ts";

/** From the ratings to the end, or to the promise that is still open; true where another round of handling begins. */
export const tellEvaluation = (telling: Telling, plan: ProposalPlan, story: ProposalStory): boolean => {
  const { chance, committee } = telling;
  rate(telling, plan, story);
  const clerk = ["committee", chance.pick(committee)] as const;
  if (!tellMove(story, daysLater(story.at, 22), "endEvaluation", ["system", CLOCK])) return false;
  const at = officeTime(chance, story.at, 10, 90);
  if (plan.fate === "REHANDLED" && (story.row.round ?? 1) === 1) {
    const note = "提案人认为答复未回应第二条建议，请进一步研究并补充办理。";
    return tellMove(story, at, "rehandle", clerk, { note, changes: { round: 2 } });
  }
  if (story.row.outcome_class !== "B") {
    if (tellMove(story, at, "close", clerk, { changes: { closed_at: at } })) archive(story);
    return false;
  }
  track(telling, plan, story, at);
  return false;
};

const rate = ({ chance, rows, now }: Telling, plan: ProposalPlan, story: ProposalStory): void => {
  const round = story.row.round ?? 1;
  for (const { member_id } of rows.proposal_signer.filter((one) => one.proposal_id === story.row.id)) {
    const at = officeTime(chance, story.at, 8, 24 * 12);
    if (at > now || !chance.happens(0.9)) continue;
    const isUnhappy = plan.fate === "REHANDLED" && round === 1 && member_id === plan.first.id;
    const overall = isUnhappy ? "NOT" : (["SATISFIED", "BASICALLY"][chance.weighted([9, 1])] ?? "SATISFIED");
    rows.evaluation.push({
      proposal_id: story.row.id,
      round,
      member_id,
      answers: JSON.stringify(answersOf(chance, overall, plan.proposerType === "COLLECTIVE")),
      overall,
      comment: isUnhappy ? "答复没有回应第二条建议。" : "",
      would_satisfy: isUnhappy ? "请明确剩余点位的整改时间，并公布责任人。" : "",
      at,
    });
  }
};

const answersOf = (chance: Chance, overall: string, isCollective: boolean) => {
  const isGood = overall !== "NOT";
  return {
    visited: isGood ? "VISITED" : "NOT_VISITED",
    attitude: isGood ? "SATISFIED" : "UNDERSTANDING",
    heardHow: isGood ? "VISIT" : "PHONE",
    onPoint: isGood ? chance.pick(["ON_POINT", "ON_POINT", "BASICALLY"]) : "OFF_POINT",
    leaderReplied: isCollective ? "YES" : null,
    result: isGood ? chance.pick(["AGREE", "AGREE", "UNDERSTAND"]) : "RESERVE",
    overall,
  };
};

const track = (telling: Telling, plan: ProposalPlan, story: ProposalStory, at: Date): void => {
  const { chance, rows, committee, now } = telling;
  const clerk = ["committee", chance.pick(committee)] as const;
  const due = story.row.promise_on ?? shanghaiDay(daysLater(at, 180));
  if (!tellMove(story, at, "track", clerk, { detail: { promiseOn: due } })) return;
  const task = rows.handling_task.find((one) => one.proposal_id === story.row.id);
  const promise =
    rows.reply.findLast((one) => one.proposal_id === story.row.id)?.promise || promiseOf(chance, plan.matter);
  const commitment: (typeof rows.commitment)[number] = {
    id: chance.uuid(),
    proposal_id: story.row.id,
    task_id: task?.id ?? null,
    promise,
    due_on: due,
    created_at: at,
  };
  rows.commitment.push(commitment);
  const reported = officeTime(chance, at, 24 * 20, 24 * 50);
  if (reported < now)
    rows.proposal_note.push({
      proposal_id: story.row.id,
      no: 1,
      kind: "PROGRESS",
      text: `${promise}已完成招标，施工单位已进场。`,
      unit_id: plan.lead.id,
      at: reported,
      actor_account_id: plan.lead.clerk.accountId,
      actor_name: plan.lead.clerk.name,
    });
  const kept = officeTime(chance, new Date(`${due}T09:00:00+08:00`), 24, 24 * 6);
  if (kept > now || chance.happens(0.3)) return;
  Object.assign(commitment, { unit_says: "KEPT", unit_said_at: kept, member_says: "KEPT", member_said_at: kept });
  const closed = officeTime(chance, kept, 24, 90);
  if (
    !tellMove(story, closed, "fulfil", clerk, { changes: { outcome_class: "A", closed_at: closed, promise_on: null } })
  )
    return;
  Object.assign(commitment, { fulfilled_on: shanghaiDay(kept), closed_at: closed });
  archive(story);
};

/** At the end of the year what is closed goes into the archive. */
const archive = (story: ProposalStory): void => {
  const year = Number(shanghaiDay(story.at).slice(0, 4));
  tellMove(story, new Date(`${year}-12-31T16:00:00+08:00`), "archive", ["system", CLOCK]);
};
