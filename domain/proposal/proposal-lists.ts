/** domain.md §2.1.1. */
export const PROPOSER_TYPES = ["INDIVIDUAL", "JOINT", "COLLECTIVE"] as const;
export type ProposerType = (typeof PROPOSER_TYPES)[number];
export const labelByProposerType: Record<ProposerType, string> = {
  INDIVIDUAL: "个人提案",
  JOINT: "联名提案",
  COLLECTIVE: "集体提案",
};

/** In whose name a collective proposal is made; who signs for it stands beside. */
export const COLLECTIVE_KINDS = [
  "SECTOR",
  "PARTY",
  "PEOPLES_ORGANIZATION",
  "SPECIAL_COMMITTEE",
  "MEMBER_GROUP",
  "TOWN_LIAISON_GROUP",
] as const;
export type CollectiveKind = (typeof COLLECTIVE_KINDS)[number];
export const labelByCollectiveKind: Record<CollectiveKind, string> = {
  SECTOR: "界别提案",
  PARTY: "党派提案",
  PEOPLES_ORGANIZATION: "团体提案",
  SPECIAL_COMMITTEE: "专委会提案",
  MEMBER_GROUP: "委员小组提案",
  TOWN_LIAISON_GROUP: "工作联络组提案",
};
/** What makes it that body's own (domain.md §2.1.1). */
export const signatureByCollectiveKind: Record<CollectiveKind, string> = {
  SECTOR: "经界别讨论通过，界别召集人签署",
  PARTY: "加盖党派公章",
  PEOPLES_ORGANIZATION: "加盖团体公章",
  SPECIAL_COMMITTEE: "专委会主任签署",
  MEMBER_GROUP: "组长或全体组员签署",
  TOWN_LIAISON_GROUP: "联络组组长签署",
};

export const TIMINGS = ["SESSION", "ORDINARY"] as const;
export type Timing = (typeof TIMINGS)[number];
export const labelByTiming: Record<Timing, string> = { SESSION: "会间提案", ORDINARY: "平时提案" };

export const PUBLIC_LEVELS = ["FULL", "SUMMARY", "NONE"] as const;
export type PublicLevel = (typeof PUBLIC_LEVELS)[number];
export const labelByPublicLevel: Record<PublicLevel, string> = {
  FULL: "同意全文公开",
  SUMMARY: "同意公开摘要",
  NONE: "不同意公开",
};

/** Whether somebody has signed. EXPIRED: the deadline passed; DROPPED: taken out by the first proposer. */
export const COSIGN_STATES = ["INVITED", "SIGNED", "DECLINED", "EXPIRED", "DROPPED"] as const;
export type CosignState = (typeof COSIGN_STATES)[number];
export const labelByCosignState: Record<CosignState, string> = {
  INVITED: "待会签",
  SIGNED: "已签",
  DECLINED: "谢绝会签",
  EXPIRED: "会签过期",
  DROPPED: "已移出",
};

export const CONTACT_MODES = ["VISIT", "MEETING", "PHONE", "EMAIL", "LETTER", "OTHER"] as const;
export type ContactMode = (typeof CONTACT_MODES)[number];
export const labelByContactMode: Record<ContactMode, string> = {
  VISIT: "面谈",
  MEETING: "座谈会",
  PHONE: "电话",
  EMAIL: "邮件",
  LETTER: "书信",
  OTHER: "其他",
};
/** These count for 面复率, once the member has confirmed them. */
export const FACE_TO_FACE = ["VISIT", "MEETING"] as const satisfies readonly ContactMode[];

/** 属实吗？是 / 没有 / 不记得; only a yes counts, silence is no yes. */
export const CONTACT_ANSWERS = ["CONFIRMED", "DISPUTED", "FORGOTTEN"] as const;
export type ContactAnswer = (typeof CONTACT_ANSWERS)[number];
export const labelByContactAnswer: Record<ContactAnswer, string> = {
  CONFIRMED: "是",
  DISPUTED: "没有",
  FORGOTTEN: "不记得",
};

export const OUTCOME_CLASSES = ["A", "B", "C", "D"] as const;
export type OutcomeClass = (typeof OUTCOME_CLASSES)[number];

export const LEADER_ROLES = ["LEAD_HANDLING", "SUPERVISING"] as const;
export type LeaderRole = (typeof LEADER_ROLES)[number];
export const labelByLeaderRole: Record<LeaderRole, string> = { LEAD_HANDLING: "领办", SUPERVISING: "督办" };
