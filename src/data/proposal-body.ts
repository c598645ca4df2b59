import type { ProposalBody } from "#contract/proposals.ts";
import { linesOf, PROPOSAL_TEXTS, type ProposalFields } from "#domain/proposal/proposal-draft.ts";
import {
  COLLECTIVE_KINDS,
  PROPOSER_TYPES,
  PUBLIC_LEVELS,
  type CollectiveKind,
} from "#domain/proposal/proposal-lists.ts";
import { normalizeText } from "#domain/text/plain-text.ts";

/** A draft as it is invited on and handed in; call it where `missingParts` finds nothing. Whoever has not said that it may be public has it not public. */
export const bodyOfDraft = (fields: ProposalFields): ProposalBody => {
  const proposerType = PROPOSER_TYPES.find((one) => one === fields.proposerType) ?? "INDIVIDUAL";
  const isCollective = proposerType === "COLLECTIVE";
  const publicLevel = PUBLIC_LEVELS.find((one) => one === fields.publicLevel) ?? "NONE";
  return {
    ...textsOf(fields),
    category: fields.category,
    suggestedLead: fields.suggestedLead,
    suggestedCo: fields.suggestedCo,
    publicLevel,
    publicReason: publicLevel === "FULL" ? "" : normalizeText(fields.publicReason),
    proposerType,
    collectiveKind: isCollective ? kindOf(fields) : null,
    collectiveName: isCollective ? normalizeText(fields.collectiveName) : "",
    allowCosign: fields.allowCosign === "yes",
    topicId: fields.topic === "" ? null : fields.topic,
    sourceRef: fields.sourceRef,
    attachments: linesOf(fields.attachments).map(attachmentOfLine),
  };
};

/** Whether these two say the same in all four parts: then a signature under one stands under the other. */
export const isSameText = (
  fields: Pick<ProposalFields, (typeof PROPOSAL_TEXTS)[number]>,
  other: Pick<ProposalBody, (typeof PROPOSAL_TEXTS)[number]>,
): boolean => PROPOSAL_TEXTS.every((part) => normalizeText(fields[part]) === other[part]);

/** `<sha256> <bytes> <name>`. */
export const attachmentOfLine = (line: string): ProposalBody["attachments"][number] => {
  const [sha256 = "", bytes = "", ...name] = line.split(" ");
  return { sha256, bytes: Number(bytes) || 1, name: name.join(" ") };
};

const kindOf = ({ collectiveKind }: ProposalFields): CollectiveKind | null =>
  COLLECTIVE_KINDS.find((one) => one === collectiveKind) ?? null;

const textsOf = ({ title, situation, analysis, suggestions }: ProposalFields) => ({
  title: normalizeText(title),
  situation: normalizeText(situation),
  analysis: normalizeText(analysis),
  suggestions: normalizeText(suggestions),
});
