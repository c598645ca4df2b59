import type { ProposalBody } from "#contract/proposals.ts";
import { PROPOSAL_TEXTS } from "#domain/proposal/proposal-draft.ts";
import type { Tx } from "#server/db/database.ts";
import type { Proposal, ProposalChanges } from "#server/proposals/proposal-store.ts";

/** What a body writes on the proposal's own row, other than what the server decides. */
export const columnsOf = (body: ProposalBody) =>
  ({
    title: body.title,
    situation: body.situation,
    analysis: body.analysis,
    suggestions: body.suggestions,
    category: body.category,
    suggested_lead: body.suggestedLead,
    suggested_co: body.suggestedCo,
    public_level: body.publicLevel,
    public_reason: body.publicReason,
    collective_kind: body.proposerType === "COLLECTIVE" ? body.collectiveKind : null,
    collective_name: body.proposerType === "COLLECTIVE" ? body.collectiveName : null,
    allow_cosign: body.allowCosign,
    topic_id: body.topicId,
    source_ref: body.sourceRef,
  }) satisfies ProposalChanges;

/** The number of the text that a body holds: that of the one which stands where all four parts are the same, else the next one, kept for good. */
export const keepText = async (
  tx: Tx,
  proposal: Proposal,
  body: ProposalBody,
  accountId: string,
  at: Date,
): Promise<number> => {
  if (PROPOSAL_TEXTS.every((part) => proposal[part] === body[part])) return proposal.text_no;
  const no = proposal.text_no + 1;
  await insertText(tx, proposal.tenant_id, proposal.id, no, body, accountId, at);
  return no;
};

export const insertText = async (
  tx: Tx,
  tenantId: string,
  proposalId: string,
  no: number,
  { title, situation, analysis, suggestions }: ProposalBody,
  accountId: string,
  at: Date,
): Promise<void> => {
  const key = { tenant_id: tenantId, proposal_id: proposalId, no };
  await tx
    .insertInto("proposal_text")
    .values({ ...key, title, situation, analysis, suggestions, written_by: accountId, at })
    .execute();
};
