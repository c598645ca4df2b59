import type { ProposalBody } from "#contract/proposals.ts";
import { emptyProposal, type ProposalFields } from "#domain/proposal/proposal-draft.ts";

/** A text that was handed in or invited on, as a draft holds it; who was asked to sign stands elsewhere. */
export const fieldsOfBody = (body: ProposalBody): ProposalFields => ({
  ...emptyProposal,
  title: body.title,
  situation: body.situation,
  analysis: body.analysis,
  suggestions: body.suggestions,
  category: body.category,
  suggestedLead: body.suggestedLead,
  suggestedCo: body.suggestedCo,
  publicLevel: body.publicLevel,
  publicReason: body.publicReason,
  proposerType: body.proposerType,
  collectiveKind: body.collectiveKind ?? "",
  collectiveName: body.collectiveName,
  allowCosign: body.allowCosign ? "yes" : "",
  topic: body.topicId ?? "",
  sourceRef: body.sourceRef,
  attachments: body.attachments.map(({ sha256, bytes, name }) => `${sha256} ${bytes} ${name}`).join("\n"),
});
