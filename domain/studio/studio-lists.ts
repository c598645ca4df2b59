/** domain.md §5.1, MemberStudio. */
export const STUDIO_KINDS = ["COLLECTIVE", "SECTOR", "ENTERPRISE", "OTHER"] as const;
export type StudioKind = (typeof STUDIO_KINDS)[number];
export const labelByStudioKind: Record<StudioKind, string> = {
  COLLECTIVE: "集体型",
  SECTOR: "界别型",
  ENTERPRISE: "企业家",
  OTHER: "其他",
};

/** Who of a studio answers for it; a head assigns and is told of what is overdue. */
export const STUDIO_PARTS = ["HEAD", "MEMBER"] as const;
export type StudioPart = (typeof STUDIO_PARTS)[number];

/** Who may read an answer: the asker alone, or everybody on the studio's page. */
export const ANSWER_VISIBILITIES = ["PRIVATE", "PUBLIC"] as const;
export type AnswerVisibility = (typeof ANSWER_VISIBILITIES)[number];
export const labelByAnswerVisibility: Record<AnswerVisibility, string> = { PRIVATE: "仅提问人可见", PUBLIC: "公开" };

/** Why an inquiry is taken out of the answer rate; each removal is logged with its reason. */
export const REMOVAL_REASONS = ["SPAM", "ABUSE", "REPEATED", "NOT_A_QUESTION"] as const;
export type RemovalReason = (typeof REMOVAL_REASONS)[number];
export const labelByRemovalReason: Record<RemovalReason, string> = {
  SPAM: "广告",
  ABUSE: "辱骂、骚扰",
  REPEATED: "同一人重复提问",
  NOT_A_QUESTION: "不是咨询",
};
