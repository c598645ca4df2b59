import { chanceFrom } from "#server/demo/chance.ts";
import { daysLater, officeTime } from "#server/demo/demo-calendar.ts";
import type { DemoAccount, DemoMember } from "#server/demo/demo-shapes.ts";
import { demoSessions } from "#server/demo/proposals/demo-sessions.ts";
import { demoTopicReferences } from "#server/demo/proposals/demo-topic-references.ts";
import { planProposals } from "#server/demo/proposals/plan-proposals.ts";
import { tellForNewcomer } from "#server/demo/proposals/tell-for-newcomer.ts";
import type { ProposalPlan, StaffedUnit, Telling } from "#server/demo/proposals/proposal-plan.ts";
import { noProposalRows, type ProposalRows } from "#server/demo/proposals/proposal-rows.ts";
import { tellMove, type ProposalStory } from "#server/demo/proposals/proposal-story.ts";
import { tellEvaluation } from "#server/demo/proposals/tell-evaluation.ts";
import { rehandle, tellHandling } from "#server/demo/proposals/tell-handling.ts";
import { earn, tellReview } from "#server/demo/proposals/tell-review.ts";
import { shanghaiDay } from "#domain/time/shanghai.ts";

export interface ProposalCast {
  readonly members: readonly DemoMember[];
  readonly accounts: readonly DemoAccount[];
  readonly units: readonly StaffedUnit[];
}

/** Three sessions of proposals with their whole histories, as rows. The same seed and `now` give the same. */
export const demoProposals = (seed: string, now: Date, { members, accounts, units }: ProposalCast): ProposalRows => {
  const rows = noProposalRows();
  const sessions = demoSessions(now);
  const committee = accounts
    .filter((account) => account.roles.includes("PROPOSAL_COMMITTEE"))
    .map(({ id, name }) => ({ accountId: id, name }));
  const accountByMember = new Map(accounts.flatMap(({ id, memberId }) => (memberId ? [[memberId, id]] : [])));
  rows.topic_reference.push(...demoTopicReferences(chanceFrom(`${seed}/topic-references`), sessions));
  const plans = planProposals(chanceFrom(`${seed}/proposal-plans`), sessions, { members, units, now });
  const caseNoBySession = new Map<number, number>();
  const telling = (name: string): Telling => ({
    caseNoBySession,
    chance: chanceFrom(`${seed}/${name}`),
    now,
    rows,
    committee,
    accountByMember,
  });
  const stories: ProposalStory[] = [];
  for (const plan of plans) {
    const { session, serialNo, mergedInto } = plan;
    const target = stories.find(({ row }) => row.session === session.session && row.serial_no === mergedInto);
    stories.push(
      tellProposal(telling(`proposal/${session.session}/${serialNo}`), plan, mergedInto ? target : undefined),
    );
  }
  tellForNewcomer(telling("newcomer"), { members, plans, stories });
  return rows;
};

const tellProposal = (telling: Telling, plan: ProposalPlan, target: ProposalStory | undefined): ProposalStory => {
  const { story, isFiled } = tellReview(telling, plan);
  if (!isFiled) return story;
  if (target?.row.case_no && plan.fate === "MERGED") {
    const note = `与第${target.row.case_no}号提案内容相近，并案办理。`;
    const clerk = ["committee", telling.chance.pick(telling.committee)] as const;
    const at = officeTime(telling.chance, story.at, 2, 20);
    tellMove(story, at, "merge", clerk, {
      note,
      detail: { target: target.row.id },
      changes: { merged_into: target.row.id },
    });
    return story;
  }
  if (plan.isKey) distinguish(telling, plan, story);
  const handled = tellHandling(telling, plan, story);
  if (handled.isReplied && tellEvaluation(telling, plan, story) && rehandle(telling, plan, story, handled.tasks))
    tellEvaluation(telling, plan, story);
  if (plan.isExcellent)
    decide(telling, story, "EXCELLENT", officeTime(telling.chance, daysLater(plan.session.opensAt, 330), 1, 30));
  return story;
};

const distinguish = (telling: Telling, plan: ProposalPlan, story: ProposalStory): void => {
  const at = officeTime(telling.chance, daysLater(plan.session.opensAt, 42), 1, 30);
  if (!decide(telling, story, "KEY", at)) return;
  const { chance, rows } = telling;
  const leader = (role: string, title: string, names: readonly string[]) => ({
    id: chance.uuid(),
    proposal_id: story.row.id,
    role,
    leader_name: chance.pick(names),
    leader_title: title,
    at,
  });
  rows.leader_assignment.push(
    leader("LEAD_HANDLING", chance.pick(["区委副书记", "区委常委、常务副区长", "副区长"]), [
      "沈文博",
      "陆秋平",
      "章思远",
    ]),
    leader("SUPERVISING", chance.pick(["区政协主席", "区政协副主席"]), ["顾云川", "宋立群", "俞海宁"]),
  );
};

const decide = (telling: Telling, story: ProposalStory, kind: "KEY" | "EXCELLENT", at: Date): boolean => {
  if (at > telling.now) return false;
  const { chance, rows } = telling;
  const decidedBy = `三届${kind === "KEY" ? "二十六" : "三十二"}次主席会议`;
  rows.proposal_distinction.push({
    id: chance.uuid(),
    proposal_id: story.row.id,
    kind,
    decided_by: decidedBy,
    decided_on: shanghaiDay(at),
    at,
  });
  story.row[kind === "KEY" ? "key" : "excellent"] = true;
  earn(telling, story, kind === "KEY" ? "PROPOSAL_KEY" : "PROPOSAL_EXCELLENT", decidedBy);
  return true;
};
