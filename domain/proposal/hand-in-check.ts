import {
  labelByProposalField,
  proposalFieldLimits,
  PROPOSAL_TEXTS,
  type ProposalField,
  type ProposalFields,
} from "#domain/proposal/proposal-draft.ts";
import { countLetters } from "#domain/text/plain-text.ts";

/** Something without which a proposal cannot be handed in, and where it is to be filled in. */
export interface MissingPart {
  readonly field: ProposalField;
  readonly sentence: string;
}

/** What a draft still lacks before cosigners can be asked or it can be handed in; empty where nothing does. */
export const missingParts = (fields: ProposalFields): readonly MissingPart[] => [
  ...missingTexts(fields),
  ...tooLong(fields),
  ...missingCollective(fields),
  ...missingConsent(fields),
];

const missingTexts = (fields: ProposalFields): MissingPart[] =>
  (["title", "situation", "suggestions"] as const)
    .filter((field) => fields[field].trim() === "")
    .map((field) => ({ field, sentence: `还没有写${labelByProposalField[field]}。` }));

const tooLong = (fields: ProposalFields): MissingPart[] =>
  PROPOSAL_TEXTS.filter(
    (field) =>
      fields[field].length > proposalFieldLimits[field] && countLetters(fields[field]) > proposalFieldLimits[field],
  ).map((field) => ({ field, sentence: `${labelByProposalField[field]}超过了能保存的字数，请删减。` }));

const missingCollective = ({ proposerType, collectiveKind, collectiveName }: ProposalFields): MissingPart[] => {
  if (proposerType !== "COLLECTIVE") return [];
  return [
    ...(collectiveKind === "" ? [{ field: "collectiveKind" as const, sentence: "请选择集体提案的类别。" }] : []),
    ...(collectiveName.trim() === "" ? [{ field: "collectiveName" as const, sentence: "请填写提案集体的名称。" }] : []),
  ];
};

const missingConsent = ({ publicLevel, publicReason }: ProposalFields): MissingPart[] => {
  if (publicLevel === "") return [{ field: "publicLevel", sentence: "请选择是否同意公开。" }];
  return publicLevel !== "FULL" && publicReason.trim() === ""
    ? [{ field: "publicReason", sentence: "请写明不全文公开的理由。" }]
    : [];
};
