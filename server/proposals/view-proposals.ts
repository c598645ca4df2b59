import type { ProposalRow } from "#contract/proposals.ts";
import { shanghaiIso } from "#domain/time/shanghai.ts";
import type { House } from "#server/house.ts";
import { isCosigning } from "#server/proposals/end-cosigning.ts";
import { loadHandling } from "#server/proposals/load-handling.ts";
import { loadHistories } from "#server/proposals/load-histories.ts";
import { loadAttachments, loadEnteredBy, loadLeads, loadSignerViews } from "#server/proposals/load-proposal-parts.ts";
import type { Proposal } from "#server/proposals/proposal-store.ts";

/** Proposals as one of their members reads them, by id. A merged one shows how what it was merged into is handled. */
export const viewProposals = async (
  house: House,
  memberId: string,
  proposals: readonly Proposal[],
): Promise<Map<string, ProposalRow>> => {
  if (proposals.length === 0) return new Map();
  const leads = await loadLeads(house, proposals);
  const handled = proposals.map((proposal) => leads.get(proposal.merged_into ?? "") ?? proposal);
  const [signers, attachments, enteredBy, histories, handling] = await Promise.all([
    loadSignerViews(house, proposals),
    loadAttachments(house, proposals),
    loadEnteredBy(house, proposals),
    loadHistories(house, proposals, leads),
    loadHandling(house, memberId, handled),
  ]);
  return new Map(
    proposals.map((proposal) => {
      const lead = leads.get(proposal.merged_into ?? "");
      const everybody = signers.get(proposal.id) ?? [];
      const mine = everybody.find((signer) => signer.memberId === memberId);
      const parts = handling(lead ?? proposal);
      const row: ProposalRow = {
        ...wordsOf(proposal),
        attachments: attachments.get(proposal.id) ?? [],
        mine: mine?.isFirst ? "FIRST" : mine?.state === "SIGNED" ? "COSIGNER" : "INVITED",
        signers: everybody,
        enteredBy: enteredBy.get(proposal.id) ?? null,
        mergedInto: lead ? { caseNo: lead.case_no, title: lead.title, state: lead.state } : null,
        ...datesOf(proposal, lead ?? proposal),
        ...parts,
        contacts: lead ? parts.contacts.filter(({ isAsked }) => isAsked) : parts.contacts,
        history: histories.get(proposal.id) ?? [],
      };
      return [proposal.id, row];
    }),
  );
};

const wordsOf = (proposal: Proposal) => ({
  title: proposal.title,
  situation: proposal.situation,
  analysis: proposal.analysis,
  suggestions: proposal.suggestions,
  category: proposal.category,
  suggestedLead: proposal.suggested_lead,
  suggestedCo: proposal.suggested_co,
  publicLevel: proposal.public_level as ProposalRow["publicLevel"],
  publicReason: proposal.public_reason,
  proposerType: proposal.proposer_type as ProposalRow["proposerType"],
  collectiveKind: proposal.collective_kind as ProposalRow["collectiveKind"],
  collectiveName: proposal.collective_name ?? "",
  allowCosign: proposal.allow_cosign,
  topicId: proposal.topic_id,
  sourceRef: proposal.source_ref,
  state: proposal.state,
  textNo: proposal.text_no,
  serialNo: proposal.serial_no,
  caseNo: proposal.case_no,
  term: proposal.term,
  session: proposal.session,
  timing: proposal.timing as ProposalRow["timing"],
  isKey: proposal.key,
  isExcellent: proposal.excellent,
  visitWaived: proposal.visit_waived,
});

const instant = (at: Date | null): string | null => at && shanghaiIso(at);

/** What happens to the leading proposal happens to those merged into it. */
const datesOf = (proposal: Proposal, lead: Proposal) => ({
  cosignDeadline: isCosigning(proposal) ? instant(proposal.cosign_deadline) : null,
  authorConfirmedAt: instant(proposal.author_confirmed_at),
  withdrawalAskedAt: instant(proposal.withdrawal_asked_at),
  submittedAt: instant(proposal.submitted_at),
  filedAt: instant(proposal.filed_at),
  assignedAt: instant(lead.assigned_at),
  repliedAt: instant(lead.replied_at),
  closedAt: instant(lead.closed_at),
  changedAt: shanghaiIso(proposal.changed_at),
  round: lead.round,
  evaluationDueOn: lead.evaluation_due_on,
  replyDueOn: lead.reply_due_on,
});
