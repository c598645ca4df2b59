import type { Refusal } from "#contract/refusals.ts";
import type { Result } from "#domain/result.ts";
import type { Tx } from "#server/db/database.ts";
import type { House } from "#server/house.ts";
import { nameMembers } from "#server/opinions/author-store.ts";
import { createOpinion } from "#server/opinions/create-opinion.ts";
import { lockOpinion } from "#server/opinions/opinion-store.ts";
import type { Proposal } from "#server/proposals/proposal-store.ts";

/** The report that a proposal becomes, under the id of its conversion: its proposers are the authors, and what it earns is one matter with the proposal. */
export const createReportOfProposal = async (
  tx: Tx,
  house: House,
  actor: { readonly accountId: string; readonly name: string },
  proposal: Proposal,
  { id, title }: { readonly id: string; readonly title: string },
): Promise<Result<undefined, Refusal>> => {
  const signers = await tx
    .selectFrom("proposal_signer")
    .select("member_id")
    .where("tenant_id", "=", house.tenant.id)
    .where("proposal_id", "=", proposal.id)
    .where("state", "=", "SIGNED")
    .orderBy("position")
    .orderBy("member_id")
    .execute();
  const authors = await nameMembers(
    tx,
    house,
    signers.map(({ member_id }) => member_id),
  );
  const { situation, analysis, suggestions } = proposal;
  return createOpinion(tx, house, actor, {
    id,
    title,
    situation,
    analysis,
    suggestions,
    category: null,
    source: "PROPOSAL",
    sourceName: proposal.collective_name ?? "",
    campaignId: null,
    fromProposalId: proposal.id,
    isOnBehalf: true,
    authors: authors ?? [],
  });
};

/** The report that stands for a proposal, if somebody has begun to work on it. */
export const begunReportOf = async (tx: Tx, { tenant }: House, proposalId: string): Promise<boolean> => {
  const found = await tx
    .selectFrom("conversion")
    .select("id")
    .where("tenant_id", "=", tenant.id)
    .where("from_proposal_id", "=", proposalId)
    .where("voided_at", "is", null)
    .executeTakeFirst();
  const report = found && (await lockOpinion(tx, tenant.id, found.id));
  return report !== undefined && report.state !== "SUBMITTED" && report.state !== "WITHDRAWN";
};
