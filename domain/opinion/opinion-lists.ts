/** Levels of adoption and of instructions (domain.md §5.3); one's own is the first. */
export const OPINION_LEVELS = ["COUNTY", "CITY", "PROVINCE", "NATIONAL"] as const;
export type OpinionLevel = (typeof OPINION_LEVELS)[number];
export const labelByOpinionLevel: Record<OpinionLevel, string> = {
  COUNTY: "区",
  CITY: "市",
  PROVINCE: "省",
  NATIONAL: "全国",
};
/** Whom a report goes up to, as spoken: 「市政协」. */
export const bodyByOpinionLevel: Record<OpinionLevel, string> = {
  COUNTY: "区政协",
  CITY: "市政协",
  PROVINCE: "省政协",
  NATIONAL: "全国政协",
};
/** 「市领导批示」. */
export const leadersByOpinionLevel: Record<OpinionLevel, string> = {
  COUNTY: "区领导",
  CITY: "市领导",
  PROVINCE: "省领导",
  NATIONAL: "中央领导",
};
/** Levels that a report of this tenant can be sent up to. */
export const UPPER_LEVELS = ["CITY", "PROVINCE", "NATIONAL"] as const satisfies readonly OpinionLevel[];
export type UpperLevel = (typeof UPPER_LEVELS)[number];

/** What 采用率 counts of reports, whether they lie in the archive by now or not. */
export const COUNTED_OPINIONS = ["SUBMITTED", "ISSUED", "RETAINED"] as const;
export type CountedOpinion = (typeof COUNTED_OPINIONS)[number];
export const labelByCountedOpinion: Record<CountedOpinion, string> = {
  SUBMITTED: "报送（不含综合、撤回）",
  ISSUED: "印发",
  RETAINED: "留存",
};

/** Where a report comes from (domain.md M-03, M-04): its first author's standing, or what it was made of. */
export const OPINION_SOURCES = [
  "MEMBER",
  "SECTOR",
  "PARTY",
  "COMMITTEE",
  "TOWN_GROUP",
  "INFORMANT",
  "LIAISON_POINT",
  "STUDIO",
  "RECEPTION",
  "CAMPAIGN",
  "PROPOSAL",
] as const;
export type OpinionSource = (typeof OPINION_SOURCES)[number];
export const labelByOpinionSource: Record<OpinionSource, string> = {
  MEMBER: "委员",
  SECTOR: "界别",
  PARTY: "党派团体",
  COMMITTEE: "专委会",
  TOWN_GROUP: "镇街联络组",
  INFORMANT: "联系点信息员",
  LIAISON_POINT: "联系点来件",
  STUDIO: "委员工作室",
  RECEPTION: "接待日",
  CAMPAIGN: "专项行动",
  PROPOSAL: "提案转来",
};
/** Sources that a member may write in the name of. */
export const MEMBER_SOURCES = [
  "MEMBER",
  "SECTOR",
  "PARTY",
  "COMMITTEE",
  "TOWN_GROUP",
] as const satisfies readonly OpinionSource[];

/** SENSITIVE is marked wherever it is listed and never shown in statistics of words; INTERNAL goes no further than editors and signers. */
export const SENSITIVITIES = ["NORMAL", "SENSITIVE", "INTERNAL"] as const;
export type Sensitivity = (typeof SENSITIVITIES)[number];
export const labelBySensitivity: Record<Sensitivity, string> = {
  NORMAL: "一般",
  SENSITIVE: "敏感",
  INTERNAL: "内部掌握",
};

/** 期 carries one report (or one composite), 专报 bundles several; each is numbered by its own row within its year, without gaps. */
export const ISSUE_KINDS = ["ISSUE", "SPECIAL"] as const;
export type IssueKind = (typeof ISSUE_KINDS)[number];
export const labelByIssueKind: Record<IssueKind, string> = { ISSUE: "期", SPECIAL: "专报" };

export const ISSUE_STATES = ["PREPARED", "ISSUED", "DROPPED"] as const;
export type IssueState = (typeof ISSUE_STATES)[number];

/** 「2026年第18期」「2026年专报第3期」. */
export const issueLabel = (kind: IssueKind, year: number, no: number): string =>
  kind === "ISSUE" ? `${year}年第${no}期` : `${year}年专报第${no}期`;

export const FORWARD_STATES = ["SENT", "HANDLED", "GIVEN_BACK"] as const;
export type ForwardState = (typeof FORWARD_STATES)[number];
export const labelByForwardState: Record<ForwardState, string> = {
  SENT: "已转有关部门",
  HANDLED: "部门已反馈",
  GIVEN_BACK: "部门已退回",
};
