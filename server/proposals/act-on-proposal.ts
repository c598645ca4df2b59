import type { ProposalAct } from "#contract/proposals.ts";
import type { Refusal } from "#contract/refusals.ts";
import { done, refused, type Result } from "#domain/result.ts";
import type { Tx } from "#server/db/database.ts";
import type { House } from "#server/house.ts";
import { isMember, moverOn } from "#server/proposals/author.ts";
import { hasSigned, lockConcerned } from "#server/proposals/concerned-proposal.ts";
import { endCosigning, isCosigning } from "#server/proposals/end-cosigning.ts";
import { declineProposal, signProposal } from "#server/proposals/sign-proposal.ts";
import { withdrawProposal } from "#server/proposals/withdraw-proposal.ts";
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
  if (!hasSigned(concerned)) return refused({ kind: "move-not-allowed" });

  const { proposal } = concerned;
  switch (act.act) {
    case "endCosigning":
      if (!isCosigning(proposal)) return refused({ kind: "cosign-over" });
      return ended(await endCosigning(tx, house, moverOn(proposal, actor), proposal));
    case "withdraw":
      return withdrawProposal(tx, house, actor, proposal, act.note);
    case "askWithdrawal":
    case "confirmEntry":
    case "answerContact":
    case "waiveVisit":
    case "askMeeting":
    case "evaluate":
    case "answerPromise":
      return refused({ kind: "schema-too-new" });
  }
};

const ended = (result: Result<unknown, Refusal>): Result<undefined, Refusal> => (result.ok ? done(undefined) : result);
