import type { Refusal } from "#contract/refusals.ts";
import type { ProposalState } from "#domain/proposal/proposal-state.ts";
import { done, refused, type Result } from "#domain/result.ts";
import type { Tx } from "#server/db/database.ts";
import type { House } from "#server/house.ts";
import type { MemberActor } from "#server/proposals/author.ts";
import type { ConcernedProposal } from "#server/proposals/concerned-proposal.ts";
import { touchProposal } from "#server/proposals/proposal-store.ts";

/** While units are at work on it, or on what they promised. */
const WITH_UNITS: readonly ProposalState[] = ["IN_HANDLING", "REPLIED", "EVALUATED", "REHANDLING", "TRACKING"];

/** 约一次面谈: a member asks the units for a talk. The phone's id makes it one request, however often it comes. */
export const askMeeting = async (
  tx: Tx,
  house: House,
  actor: MemberActor,
  { lead }: ConcernedProposal,
  requestId: string,
  wish: string,
): Promise<Result<undefined, Refusal>> => {
  if (!WITH_UNITS.includes(lead.state)) return refused({ kind: "move-not-allowed" });
  const at = house.now();
  const asked = await tx
    .insertInto("meeting_request")
    .values({
      tenant_id: lead.tenant_id,
      id: requestId,
      proposal_id: lead.id,
      member_id: actor.memberId,
      wish,
      at,
      answer: null,
      answered_by: null,
      answered_at: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .executeTakeFirst();
  if (!asked) return refused({ kind: "id-taken" });
  await touchProposal(tx, lead.tenant_id, lead.id, at);
  return done(undefined);
};
