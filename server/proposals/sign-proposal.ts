import type { Refusal } from "#contract/refusals.ts";
import type { ProposalState } from "#domain/proposal/proposal-state.ts";
import { done, refused, type Result } from "#domain/result.ts";
import type { Tx } from "#server/db/database.ts";
import type { House } from "#server/house.ts";
import { moverOn, type MemberActor } from "#server/proposals/author.ts";
import { bookProposal } from "#server/proposals/book-proposal.ts";
import type { ConcernedProposal } from "#server/proposals/concerned-proposal.ts";
import { isCosigning, settleCosigning } from "#server/proposals/end-cosigning.ts";
import { touchProposal, type Proposal } from "#server/proposals/proposal-store.ts";
import { changeSigner, loadSigners, writeSigner, type Signer } from "#server/proposals/signer-store.ts";
import { recordProposalMove } from "#server/proposals/take-proposal-move.ts";

/** A member puts their name under the text that they were shown; under another one never. After it was handed in, only where its author lets others join (附议). */
export const signProposal = async (
  tx: Tx,
  house: House,
  actor: MemberActor,
  { proposal, signer }: ConcernedProposal,
  textNo: number,
): Promise<Result<undefined, Refusal>> => {
  if (signer?.state === "SIGNED" && signer.signed_text_no === textNo) return done(undefined);
  const isInvited = signer?.state === "INVITED" && isCosigning(proposal);
  if (!isInvited && !mayJoin(proposal, signer)) return refused({ kind: signer ? "cosign-over" : "not-found" });
  if (textNo !== proposal.text_no) return refused({ kind: "text-overtaken" });

  const at = house.now();
  const signature = { state: "SIGNED", signed_text_no: textNo, answered_at: at, reason: null } as const;
  if (signer) await changeSigner(tx, proposal, actor.memberId, { ...signature, asked_text_no: textNo });
  else {
    const position = Math.max(...(await loadSigners(tx, proposal)).map((other) => other.position)) + 1;
    const invitation = { asked_text_no: textNo, asked_at: at, entered_by: null };
    await writeSigner(tx, proposal, actor.memberId, { ...signature, ...invitation, position });
  }
  await noteAnswer(tx, actor, proposal, "sign", { textNo, memberId: actor.memberId }, at);
  if (isInvited) await settleCosigning(tx, house, proposal);
  else await joinLate(tx, house, actor, proposal);
  return done(undefined);
};

/** A member says no, and why; to whom they were asked by, and in the history. */
export const declineProposal = async (
  tx: Tx,
  house: House,
  actor: MemberActor,
  { proposal, signer }: ConcernedProposal,
  reason: string,
): Promise<Result<undefined, Refusal>> => {
  if (signer?.state !== "INVITED" || !isCosigning(proposal)) return refused({ kind: "cosign-over" });
  const at = house.now();
  await changeSigner(tx, proposal, actor.memberId, { state: "DECLINED", answered_at: at, reason });
  await noteAnswer(tx, actor, proposal, "decline", { memberId: actor.memberId }, at, reason);
  await settleCosigning(tx, house, proposal);
  return done(undefined);
};

const OPEN_TO_OTHERS: readonly ProposalState[] = ["SUBMITTED", "PRE_REVIEW"];

/** As long as a cosigning lasts joinCosigning decides by the same rule: not who was taken off the list, not where nothing is to be public. */
const mayJoin = ({ allow_cosign, public_level, state }: Proposal, signer: Signer | undefined): boolean =>
  allow_cosign && public_level !== "NONE" && signer?.state !== "DROPPED" && OPEN_TO_OTHERS.includes(state);

const joinLate = async (tx: Tx, house: House, actor: MemberActor, proposal: Proposal): Promise<void> => {
  if (proposal.proposer_type === "INDIVIDUAL") {
    await touchProposal(tx, proposal.tenant_id, proposal.id, house.now(), { proposer_type: "JOINT" });
  }
  // What was entered on behalf earns nothing until its author has said that it is theirs.
  const isStanding = proposal.entered_by === null || proposal.author_confirmed_at !== null;
  const by = `${actor.name} 附议`;
  if (isStanding) await bookProposal(tx, house, { kind: "PROPOSAL_SUBMIT", proposalId: proposal.id, by });
};

const noteAnswer = async (
  tx: Tx,
  actor: MemberActor,
  proposal: Proposal,
  move: "sign" | "decline",
  detail: Readonly<Record<string, unknown>>,
  at: Date,
  note: string | null = null,
): Promise<void> => {
  await touchProposal(tx, proposal.tenant_id, proposal.id, at);
  const { state: from, id: proposalId } = proposal;
  const mover = moverOn(proposal, actor);
  await recordProposalMove(tx, proposal.tenant_id, { proposalId, at, mover, move, from, to: from, note, detail });
};
