import type { ProposalAct } from "#contract/proposals.ts";
import type { Refusal } from "#contract/refusals.ts";
import { refused, type Result } from "#domain/result.ts";
import type { Tx } from "#server/db/database.ts";
import type { House } from "#server/house.ts";
import { actAsProposer } from "#server/proposals/act-as-proposer.ts";
import { isMember } from "#server/proposals/author.ts";
import { hasSigned, lockConcerned } from "#server/proposals/concerned-proposal.ts";
import { declineProposal, signProposal } from "#server/proposals/sign-proposal.ts";
import type { Actor } from "#server/session/find-actor.ts";

/** What a member does to a proposal that concerns them; to anybody else it does not exist. */
export const actOnProposal = async (
  tx: Tx,
  house: House,
  actor: Actor,
  id: string,
  act: ProposalAct,
): Promise<Result<undefined, Refusal>> => {
  if (!isMember(actor)) return refused({ kind: "not-allowed" });
  const concerned = await lockConcerned(tx, house, id, actor.memberId);
  if (!concerned) return refused({ kind: "not-found" });
  if (act.act === "sign") return signProposal(tx, house, actor, concerned, act.textNo);
  if (!concerned.signer) return refused({ kind: "not-found" });
  if (act.act === "decline") return declineProposal(tx, house, actor, concerned, act.reason);
  return hasSigned(concerned) ? actAsProposer(tx, house, actor, concerned, act) : refused({ kind: "move-not-allowed" });
};
