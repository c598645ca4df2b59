import type { DutyKind } from "#domain/duty/duty-kinds.ts";
import type { Chance } from "#server/demo/chance.ts";
import { daysLater, officeTime } from "#server/demo/demo-calendar.ts";
import { dutyRow } from "#server/demo/duty/duty-row.ts";
import type { ProposalPlan, Telling } from "#server/demo/proposals/proposal-plan.ts";
import { CLOCK, tellMove, type ProposalStory, type Teller } from "#server/demo/proposals/proposal-story.ts";
import { textsOfMatter } from "#server/demo/proposals/proposal-words.ts";

const HOUR = 3_600_000;

/** From the first word to the case number, or to where it ended before; true where it was filed. */
export const tellReview = (telling: Telling, plan: ProposalPlan): { story: ProposalStory; isFiled: boolean } => {
  const story = begin(telling, plan);
  return { story, isFiled: tellSubmission(telling, plan, story) && review(telling, plan, story) };
};

const begin = ({ chance, now, rows }: Telling, plan: ProposalPlan): ProposalStory => {
  const id = chance.uuid();
  const createdAt = new Date(plan.submittedAt.getTime() - chance.between(6, 90) * HOUR);
  const row = {
    id,
    serial_no: null,
    case_no: null,
    term: plan.session.term,
    session: plan.session.session,
    timing: plan.isOrdinary ? "ORDINARY" : "SESSION",
    first_member_id: plan.first.id,
    proposer_type: plan.proposerType,
    collective_kind: plan.collectiveKind,
    collective_name: plan.collectiveName,
    ...textsOfMatter(chance, plan.matter),
    category: plan.category,
    suggested_lead: plan.lead.name,
    suggested_co: plan.co.map((unit) => unit.name).join("\n"),
    public_level: chance.happens(0.85) ? "FULL" : "SUMMARY",
    allow_cosign: plan.proposerType === "INDIVIDUAL" && chance.happens(0.5),
    state: "DRAFT" as const,
    created_at: createdAt,
    changed_at: createdAt,
  };
  rows.proposal.push(row);
  return { now, rows, row, moves: 0, at: createdAt };
};

const tellSubmission = (telling: Telling, plan: ProposalPlan, story: ProposalStory): boolean => {
  const { rows, accountByMember } = telling;
  const { id } = story.row;
  const writer: Teller = { accountId: accountByMember.get(plan.first.id) ?? null, name: plan.first.name };
  const { title, situation, analysis, suggestions } = story.row;
  const text = { proposal_id: id, no: 1, title, situation, analysis, suggestions };
  rows.proposal_text.push({ ...text, written_by: writer.accountId ?? "", at: story.at });
  const signed = (memberId: string, position: number, at: Date) => ({
    proposal_id: id,
    member_id: memberId,
    position,
    state: "SIGNED",
    asked_text_no: 1,
    signed_text_no: 1,
    asked_at: story.row.created_at,
    answered_at: at,
  });
  rows.proposal_signer.push(signed(plan.first.id, 0, plan.submittedAt));
  const askedAt = new Date(plan.submittedAt.getTime() - 5 * HOUR);
  plan.cosigners.forEach(({ id: member }, at) =>
    rows.proposal_signer.push(signed(member, at + 1, new Date(askedAt.getTime() + (at + 1) * 600_000))),
  );
  if (plan.cosigners.length > 0) {
    tellMove(story, askedAt, "invite", ["firstProposer", writer]);
    tellMove(story, new Date(askedAt.getTime() + 3 * HOUR), "endCosigning", ["system", CLOCK]);
  }
  const isTold = tellMove(story, plan.submittedAt, "submit", ["firstProposer", writer], {
    changes: { serial_no: plan.serialNo, submitted_at: plan.submittedAt },
  });
  if (isTold) earn(telling, story, "PROPOSAL_SUBMIT", writer.name);
  return isTold;
};

const review = (telling: Telling, plan: ProposalPlan, story: ProposalStory): boolean => {
  const { chance, committee } = telling;
  const reviewer = ["committee", chance.pick(committee)] as const;
  const later = (low: number, high: number) => officeTime(chance, story.at, low, high);
  if (!tellMove(story, later(4, 60), "startReview", reviewer)) return false;
  switch (plan.fate) {
    case "RETURNED":
      tellMove(story, later(5, 40), "return", reviewer, { note: "建议部分请写得更具体，并注明涉及的路段和小区。" });
      return false;
    case "REFUSED":
      tellMove(story, later(5, 40), "refuse", reviewer, {
        note: refusalNote(chance),
        detail: { reason: "NO_SUGGESTION" },
      });
      return false;
    case "CONVERTED":
      tellMove(story, later(5, 40), "convert", reviewer, { note: "所提事项属日常工作，转作社情民意信息编报。" });
      return false;
    default:
      if (!tellMove(story, later(5, 60), "pass", reviewer)) return false;
  }
  const at = plan.isOrdinary ? later(20, 90) : officeTime(chance, daysLater(plan.session.opensAt, 24), 1, 60);
  const caseNo = (telling.caseNoBySession.get(plan.session.session) ?? 0) + 1;
  const changes = { case_no: caseNo, filed_at: at };
  if (!tellMove(story, at, "file", reviewer, { detail: { caseNo }, changes })) return false;
  telling.caseNoBySession.set(plan.session.session, caseNo);
  earn(telling, story, "PROPOSAL_FILED", `提案委 ${reviewer[1].name}`);
  return true;
};

const refusalNote = (chance: Chance): string =>
  chance.pick([
    "内容较为空泛，没有提出具体建议，请补充后作为平时提案再提。",
    "所提问题已列入今年为民办实事项目并已开工。",
  ]);

/** Books it for everybody who signed, each with their place among them. */
export const earn = ({ chance, rows }: Telling, story: ProposalStory, kind: DutyKind, by: string): void => {
  const { id, title, proposer_type } = story.row;
  const signers = rows.proposal_signer.filter((one) => one.proposal_id === id);
  for (const [at, { member_id }] of signers.entries())
    rows.duty_entry.push(
      dutyRow(chance, {
        kind,
        source: id,
        member: member_id,
        at: story.at,
        share: [at + 1, signers.length],
        facts: { proposerType: proposer_type },
        evidence: { title, link: `/proposals/${id}`, by },
      }),
    );
};
