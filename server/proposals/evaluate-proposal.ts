import type { EvaluationAnswers } from "#contract/proposals.ts";
import type { Refusal } from "#contract/refusals.ts";
import { done, refused, type Result } from "#domain/result.ts";
import type { Tx } from "#server/db/database.ts";
import type { House } from "#server/house.ts";
import type { MemberActor } from "#server/proposals/author.ts";
import type { ConcernedProposal } from "#server/proposals/concerned-proposal.ts";
import { touchProposal, type Proposal } from "#server/proposals/proposal-store.ts";
import { SYSTEM, takeProposalMove } from "#server/proposals/take-proposal-move.ts";
import { sql } from "kysely";

/**
 * Keeps what one member thinks of the replies of this round; a second one replaces the first while it is open. It is kept with the proposal
 * that is handled, once a member, whatever was merged. PRIVATE: no history, audit or log line tells anything of it.
 */
export const evaluateProposal = async (
  tx: Tx,
  house: House,
  actor: MemberActor,
  { lead }: ConcernedProposal,
  round: number,
  { comment, wouldSatisfy, ...answers }: EvaluationAnswers,
): Promise<Result<undefined, Refusal>> => {
  if (lead.state !== "REPLIED" || lead.round !== round) return refused({ kind: "move-not-allowed" });
  const at = house.now();
  const words = {
    answers: JSON.stringify(answers),
    overall: answers.overall,
    comment,
    would_satisfy: wouldSatisfy,
    at,
    entered_by: null,
  };
  await tx
    .insertInto("evaluation")
    .values({ tenant_id: lead.tenant_id, proposal_id: lead.id, round, member_id: actor.memberId, ...words })
    .onConflict((conflict) => conflict.columns(["tenant_id", "proposal_id", "round", "member_id"]).doUpdateSet(words))
    .execute();
  await touchProposal(tx, lead.tenant_id, lead.id, at);
  return endOnceAllHaveRated(tx, house, lead);
};

/** The last rating of a round ends it, however it came. */
export const endOnceAllHaveRated = async (
  tx: Tx,
  house: House,
  lead: Proposal,
): Promise<Result<undefined, Refusal>> => {
  if (!(await isEvaluatedByAll(tx, lead))) return done(undefined);
  const ended = await takeProposalMove(tx, house, SYSTEM, lead, "endEvaluation");
  return ended.ok ? done(undefined) : ended;
};

/** Whether every member who makes it, or a proposal that was merged into it, has rated this round. */
const isEvaluatedByAll = async (tx: Tx, { tenant_id, id, round }: Proposal): Promise<boolean> => {
  const { rows } = await sql<{ open: boolean }>`
    select exists (
      select from proposal_signer as signer
      join proposal on proposal.tenant_id = signer.tenant_id and proposal.id = signer.proposal_id
      where signer.tenant_id = ${tenant_id} and signer.state = 'SIGNED' and (proposal.id = ${id} or proposal.merged_into = ${id})
        and not exists (
          select from evaluation where evaluation.tenant_id = ${tenant_id} and evaluation.proposal_id = ${id}
            and evaluation.round = ${round} and evaluation.member_id = signer.member_id)
    ) as open`.execute(tx);
  return rows[0]?.open === false;
};
