import type { Tx } from "#server/db/database.ts";
import type { House } from "#server/house.ts";
import { settleCosigning } from "#server/proposals/end-cosigning.ts";
import { findProposal, lockProposal, type Proposal } from "#server/proposals/proposal-store.ts";
import { loadSigners, type Signer } from "#server/proposals/signer-store.ts";

/** A locked proposal as it concerns one member. */
export interface ConcernedProposal {
  readonly proposal: Proposal;
  /** What it was merged into and is handled with; itself where it was not merged. */
  readonly lead: Proposal;
  /** What the member is to it; undefined where they were never asked. */
  readonly signer: Signer | undefined;
}

/** Whether the member is one of those who make this proposal. */
export const hasSigned = ({ signer }: ConcernedProposal): boolean => signer?.state === "SIGNED";

/** The proposal with what it was merged into, locked in this order: whoever moves the leading one locks the merged ones after it. */
export const lockConcerned = async (
  tx: Tx,
  house: House,
  id: string,
  memberId: string,
): Promise<ConcernedProposal | undefined> => {
  const tenantId = house.tenant.id;
  const leadId = (await findProposal(tx, tenantId, id))?.merged_into;
  if (leadId) await lockProposal(tx, tenantId, leadId);
  const locked = await lockProposal(tx, tenantId, id);
  if (!locked) return undefined;
  const proposal = await settleCosigning(tx, house, locked);
  const lead = proposal.merged_into ? await lockProposal(tx, tenantId, proposal.merged_into) : proposal;
  const signer = (await loadSigners(tx, proposal)).find(({ member_id }) => member_id === memberId);
  return lead && { proposal, lead, signer };
};
