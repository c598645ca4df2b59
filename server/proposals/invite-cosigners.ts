import type { ProposalInvite } from "#contract/proposals.ts";
import type { Refusal } from "#contract/refusals.ts";
import { done, refused, type Result } from "#domain/result.ts";
import { cosignHoursNow } from "#domain/settings/proposal-settings.ts";
import type { z } from "zod";
import type { Tx } from "#server/db/database.ts";
import type { House } from "#server/house.ts";
import { isMember, moverOn } from "#server/proposals/author.ts";
import { openProposal } from "#server/proposals/begin-proposal.ts";
import { settleCosigning } from "#server/proposals/end-cosigning.ts";
import { haveArrived, nameAttachments } from "#server/proposals/name-attachments.ts";
import { lockProposal, type Proposal } from "#server/proposals/proposal-store.ts";
import { columnsOf, keepText } from "#server/proposals/proposal-texts.ts";
import { askSigners } from "#server/proposals/ask-signers.ts";
import { takeProposalMove } from "#server/proposals/take-proposal-move.ts";
import { loadProposalSettings } from "#server/settings/proposal-settings.ts";
import type { Actor } from "#server/session/find-actor.ts";

/** Shows members a text and asks them to sign it, until the deadline of the settings; the proposal begins with its first invitation. */
export const inviteCosigners = async (
  tx: Tx,
  house: House,
  actor: Actor,
  id: string,
  { body, memberIds }: z.infer<typeof ProposalInvite>,
): Promise<Result<undefined, Refusal>> => {
  if (!isMember(actor)) return refused({ kind: "not-allowed" });
  const named = [...new Set(memberIds)].filter((memberId) => memberId !== actor.memberId);
  if (!(await areMembers(tx, house, named))) return refused({ kind: "member-unknown" });
  const opened = await openProposal(tx, house, actor, id, body);
  if (!opened) return refused({ kind: "id-taken" });

  const proposal = await settleCosigning(tx, house, opened);
  const textNo = await keepText(tx, proposal, body, actor.accountId, house.now());
  const deadline = await readDeadline(tx, house);
  const moved = await takeProposalMove(tx, house, moverOn(proposal, actor), proposal, "invite", {
    detail: { textNo, memberIds: named },
    changes: { ...columnsOf(body), text_no: textNo, proposer_type: body.proposerType, cosign_deadline: deadline },
  });
  if (!moved.ok) return moved;
  const namer = { tenantId: house.tenant.id, accountId: actor.accountId, proposalId: id };
  if (!(await haveArrived(tx, namer, body.attachments, house.now()))) return refused({ kind: "attachment-missing" });
  await nameAttachments(tx, house.tenant.id, id, body.attachments);
  const invited: Proposal = (await lockProposal(tx, house.tenant.id, id)) ?? proposal;
  await askSigners(tx, invited, named, house.now());
  await settleCosigning(tx, house, invited);
  return done(undefined);
};

const areMembers = async (tx: Tx, house: House, ids: readonly string[]): Promise<boolean> => {
  if (ids.length === 0) return false;
  const known = await tx
    .selectFrom("member")
    .select("id")
    .where("tenant_id", "=", house.tenant.id)
    .where("id", "in", ids)
    .execute();
  return known.length === ids.length;
};

const readDeadline = async (tx: Tx, house: House): Promise<Date> => {
  const { settings } = await loadProposalSettings(tx, house);
  return new Date(house.now().getTime() + cosignHoursNow(settings) * 3_600_000);
};
