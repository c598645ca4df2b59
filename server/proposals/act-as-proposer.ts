import type { ProposalAct } from "#contract/proposals.ts";
import type { Refusal } from "#contract/refusals.ts";
import { done, refused, type Result } from "#domain/result.ts";
import type { Tx } from "#server/db/database.ts";
import type { House } from "#server/house.ts";
import { answerContact } from "#server/proposals/answer-contact.ts";
import { answerPromise } from "#server/proposals/answer-promise.ts";
import { askMeeting } from "#server/proposals/ask-meeting.ts";
import { moverOn, type MemberActor } from "#server/proposals/author.ts";
import type { ConcernedProposal } from "#server/proposals/concerned-proposal.ts";
import { confirmEntry } from "#server/proposals/confirm-entry.ts";
import { endCosigning, isCosigning } from "#server/proposals/end-cosigning.ts";
import { evaluateProposal } from "#server/proposals/evaluate-proposal.ts";
import { touchProposal, type Proposal } from "#server/proposals/proposal-store.ts";
import { takeProposalMove } from "#server/proposals/take-proposal-move.ts";
import { withdrawProposal } from "#server/proposals/withdraw-proposal.ts";

export type ProposersAct = Exclude<ProposalAct, { act: "sign" | "decline" }>;

/** What somebody who has signed does to their proposal; some of it only its first proposer. */
export const actAsProposer = async (
  tx: Tx,
  house: House,
  actor: MemberActor,
  concerned: ConcernedProposal,
  act: ProposersAct,
): Promise<Result<undefined, Refusal>> => {
  const { proposal } = concerned;
  switch (act.act) {
    case "endCosigning":
      return endByHand(tx, house, actor, proposal);
    case "withdraw":
      return withdrawProposal(tx, house, actor, proposal, act.note);
    case "askWithdrawal":
      return askWithdrawal(tx, house, actor, proposal, act.note);
    case "confirmEntry":
      return confirmEntry(tx, house, actor, proposal, act.isMine, act.note);
    case "waiveVisit":
      return waiveVisit(tx, house, actor, proposal, act.waived);
    case "answerContact":
      return answerContact(tx, house, actor, concerned, act.contactId, act.answer);
    case "askMeeting":
      return askMeeting(tx, house, actor, concerned, act.requestId, act.wish);
    case "evaluate":
      return evaluateProposal(tx, house, actor, concerned, act.round, act.answers);
    case "answerPromise":
      return answerPromise(tx, house, actor, concerned, act);
  }
};

const endByHand = async (
  tx: Tx,
  house: House,
  actor: MemberActor,
  proposal: Proposal,
): Promise<Result<undefined, Refusal>> => {
  const mover = moverOn(proposal, actor);
  if (!mover.roles.includes("firstProposer")) return refused({ kind: "move-not-allowed" });
  if (!isCosigning(proposal)) return refused({ kind: "cosign-over" });
  const ended = await endCosigning(tx, house, mover, proposal);
  return ended.ok ? done(undefined) : ended;
};

const askWithdrawal = async (
  tx: Tx,
  house: House,
  actor: MemberActor,
  proposal: Proposal,
  note: string,
): Promise<Result<undefined, Refusal>> => {
  const changes = { withdrawal_asked_at: house.now(), withdrawal_reason: note };
  const mover = moverOn(proposal, actor);
  const moved = await takeProposalMove(tx, house, mover, proposal, "askWithdrawal", { note, changes });
  return moved.ok ? done(undefined) : moved;
};

const waiveVisit = async (
  tx: Tx,
  house: House,
  actor: MemberActor,
  proposal: Proposal,
  waived: boolean,
): Promise<Result<undefined, Refusal>> => {
  if (proposal.first_member_id !== actor.memberId) return refused({ kind: "move-not-allowed" });
  await touchProposal(tx, proposal.tenant_id, proposal.id, house.now(), { visit_waived: waived });
  return done(undefined);
};
