/** domain.md §2.1.2: the parts of a proposal (提案) that are written, in the order in which they are printed. */
export const PROPOSAL_TEXTS = ["title", "situation", "analysis", "suggestions"] as const;
export type ProposalText = (typeof PROPOSAL_TEXTS)[number];
export type ProposalTexts = Readonly<Record<ProposalText, string>>;

/**
 * What else a draft holds, every part a text so that drafts merge field by field: `category` of the tenant's list; `suggestedLead` and
 * `suggestedCo` names of units, one a line; `publicLevel` of PUBLIC_LEVELS, `publicReason` where it is not FULL; `proposerType` of
 * PROPOSER_TYPES, `collectiveKind` and `collectiveName` of a COLLECTIVE one; `cosigners` ids of members, one a line; `allowCosign` "yes" or "";
 * `topic` the id of the reference topic it began from; `attachments` one a line as `<sha256> <bytes> <name>`; `sourceRef` what it came from.
 */
export const PROPOSAL_CHOICES = [
  "category",
  "suggestedLead",
  "suggestedCo",
  "publicLevel",
  "publicReason",
  "proposerType",
  "collectiveKind",
  "collectiveName",
  "cosigners",
  "allowCosign",
  "topic",
  "attachments",
  "sourceRef",
] as const;
export type ProposalChoice = (typeof PROPOSAL_CHOICES)[number];

export const PROPOSAL_FIELDS = [...PROPOSAL_TEXTS, ...PROPOSAL_CHOICES] as const;
export type ProposalField = ProposalText | ProposalChoice;
export type ProposalFields = Readonly<Record<ProposalField, string>>;

export const labelByProposalField: Record<ProposalField, string> = {
  title: "案由",
  situation: "情况与问题",
  analysis: "分析",
  suggestions: "建议",
  category: "提案分类",
  suggestedLead: "建议主办单位",
  suggestedCo: "建议会办单位",
  publicLevel: "是否同意公开",
  publicReason: "不公开的理由",
  proposerType: "提案形式",
  collectiveKind: "集体提案类别",
  collectiveName: "提案集体名称",
  cosigners: "联名人",
  allowCosign: "可否附议",
  topic: "参考选题",
  attachments: "附件",
  sourceRef: "来源",
};

/** Letters that a draft may hold: far above what is asked for, so that nothing pasted in is cut (1 MB of text together). */
export const proposalFieldLimits: Record<ProposalField, number> = {
  title: 500,
  situation: 400_000,
  analysis: 400_000,
  suggestions: 400_000,
  category: 40,
  suggestedLead: 1_000,
  suggestedCo: 1_000,
  publicLevel: 20,
  publicReason: 500,
  proposerType: 20,
  collectiveKind: 40,
  collectiveName: 100,
  cosigners: 8_000,
  allowCosign: 5,
  topic: 80,
  attachments: 2_000,
  sourceRef: 200,
};

/** domain.md §2.1.2: a longer 案由, a longer text than this is said to be too long, never kept from being written. */
export const proposalLettersAdvised = { title: 50, whole: 2_000 } as const;

export const emptyProposal: ProposalFields = {
  title: "",
  situation: "",
  analysis: "",
  suggestions: "",
  category: "",
  suggestedLead: "",
  suggestedCo: "",
  publicLevel: "",
  publicReason: "",
  proposerType: "",
  collectiveKind: "",
  collectiveName: "",
  cosigners: "",
  allowCosign: "",
  topic: "",
  attachments: "",
  sourceRef: "",
};

/** The lines of a list field, without empty ones. */
export const linesOf = (field: string): string[] => field.split("\n").filter((line) => line !== "");
