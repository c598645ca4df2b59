import type { ProposalBody, ProposalSubmit } from "#contract/proposals.ts";
import type { Refusal } from "#contract/refusals.ts";
import { afterMove } from "#domain/flow/flow.ts";
import type { ProposerType } from "#domain/proposal/proposal-lists.ts";
import { proposalFlow } from "#domain/proposal/proposal-flow.ts";
import { done, refused, type Result } from "#domain/result.ts";
import type { z } from "zod";
import type { Tx } from "#server/db/database.ts";
import type { House } from "#server/house.ts";
import { isMember, moverOn, type MemberActor } from "#server/proposals/author.ts";
import { openProposal } from "#server/proposals/begin-proposal.ts";
import { buryDraftOf } from "#server/proposals/bury-draft-of.ts";
import { endCosigning, isCosigning, settleCosigning } from "#server/proposals/end-cosigning.ts";
import { haveArrived, nameAttachments } from "#server/proposals/name-attachments.ts";
import { numberProposal } from "#server/proposals/number-proposal.ts";
import type { Proposal } from "#server/proposals/proposal-store.ts";
import { columnsOf, keepText } from "#server/proposals/proposal-texts.ts";
import { changeSigner, loadSigners, type Signer } from "#server/proposals/signer-store.ts";
import { takeProposalMove } from "#server/proposals/take-proposal-move.ts";
import type { Actor } from "#server/session/find-actor.ts";

/** Hands a proposal in, for the first time or again after it was returned: with the text that everybody on it has signed. Its draft ends here. */
export const submitProposal = async (
  tx: Tx,
  house: House,
  actor: Actor,
  id: string,
  wish: z.infer<typeof ProposalSubmit>,
): Promise<Result<undefined, Refusal>> => {
  if (!isMember(actor)) return refused({ kind: "not-allowed" });
  const { body } = wish;
  if (!isWhole(body)) return refused({ kind: "invalid-fields", errors: [collectiveFault(body)] });
  const opened = await openProposal(tx, house, actor, id, body);
  if (!opened) return refused({ kind: "id-taken" });
  const closed = await closeCosigning(tx, house, actor, opened, wish.endCosigning);
  if (!closed.ok) return closed;

  const proposal = closed.value;
  const mover = moverOn(proposal, actor);
  const step = afterMove(proposalFlow, proposal.state, "submit", mover.roles);
  if (!step.ok) return refused({ kind: "move-not-allowed" });
  const namer = { tenantId: house.tenant.id, accountId: actor.accountId, proposalId: id };
  if (!(await haveArrived(tx, namer, body.attachments, house.now()))) return refused({ kind: "attachment-missing" });
  const textNo = await keepText(tx, proposal, body, actor.accountId, house.now());
  const signers = (await loadSigners(tx, proposal)).filter(({ state }) => state === "SIGNED");
  if (signers.some((signer) => isCosigner(signer) && signer.signed_text_no !== textNo))
    return refused({ kind: "signed-text-changed" });

  await changeSigner(tx, proposal, actor.memberId, { asked_text_no: textNo, signed_text_no: textNo });
  await nameAttachments(tx, house.tenant.id, id, body.attachments);
  const changes = {
    ...columnsOf(body),
    ...(await numberProposal(tx, house, proposal)),
    text_no: textNo,
    proposer_type: proposerTypeOf(body, signers),
  };
  const moved = await takeProposalMove(tx, house, mover, proposal, "submit", { detail: { textNo }, changes });
  if (!moved.ok) return moved;
  await buryDraftOf(tx, house, actor, id);
  return done(undefined);
};

/** Open invitations keep a proposal from being handed in, unless its first proposer ends them. */
const closeCosigning = async (
  tx: Tx,
  house: House,
  actor: MemberActor,
  opened: Proposal,
  mayEnd: boolean,
): Promise<Result<Proposal, Refusal>> => {
  const proposal = await settleCosigning(tx, house, opened);
  if (!isCosigning(proposal)) return done(proposal);
  return mayEnd ? endCosigning(tx, house, moverOn(proposal, actor), proposal) : refused({ kind: "cosign-open" });
};

const isCosigner = ({ position }: Signer): boolean => position > 0;

/** What it is, not what it was called: a joint proposal has somebody who signed with its first proposer. */
const proposerTypeOf = ({ proposerType }: ProposalBody, signers: readonly Signer[]): ProposerType => {
  if (proposerType === "COLLECTIVE") return "COLLECTIVE";
  return signers.some(isCosigner) ? "JOINT" : "INDIVIDUAL";
};

const isWhole = ({ proposerType, collectiveKind, collectiveName }: ProposalBody): boolean =>
  proposerType !== "COLLECTIVE" || (collectiveKind !== null && collectiveName.trim() !== "");

const collectiveFault = ({ collectiveKind }: ProposalBody) =>
  collectiveKind === null
    ? { pointer: "/payload/body/collectiveKind", rule: "required", detail: "请选择集体提案的类别。" }
    : { pointer: "/payload/body/collectiveName", rule: "required", detail: "请填写提案集体的名称。" };
