import type { Figure } from "#domain/work-review/figure.ts";

const chapter = "PROPOSALS";

/** 提案: everything is asked of those that were submitted in the period, so that no rate exceeds the whole. */
export const proposalFigures = {
  proposals: { chapter, label: "提交提案", unit: "件", rule: "本期提交并取得流水号的提案，不含撤回" },
  proposalsIndividual: { chapter, label: "个人提案", unit: "件", rule: "委员一人提出", of: "proposals" },
  proposalsJoint: { chapter, label: "联名提案", unit: "件", rule: "两名以上委员联名提出", of: "proposals" },
  proposalsCollective: {
    chapter,
    label: "集体提案",
    unit: "件",
    rule: "以党派、团体、界别、专委会、委员小组或联络组名义提出",
    of: "proposals",
  },
  proposalsParty: {
    chapter,
    label: "党派集体提案",
    unit: "件",
    rule: "以民主党派组织或其界别名义提出的集体提案；占集体提案的比重",
    of: "proposalsCollective",
    share: "占集体提案",
  },
  proposalsFiled: {
    chapter,
    label: "立案",
    unit: "件",
    rule: "本期提交的提案中已立案的，含并案",
    of: "proposals",
    share: "立案率",
  },
  proposalsKey: {
    chapter,
    label: "重点提案",
    unit: "件",
    rule: "立案提案中确定为重点的",
    of: "proposalsFiled",
    share: "占立案",
  },
  proposalsAssigned: {
    chapter,
    label: "交办",
    unit: "件",
    rule: "立案后已交承办单位办理的；并案的计入主案，不另计",
  },
  proposalsReplied: {
    chapter,
    label: "办复",
    unit: "件",
    rule: "已交办的提案中主办单位已正式答复的",
    of: "proposalsAssigned",
    share: "办复率",
  },
  proposalUnits: { chapter, label: "承办单位", unit: "个", rule: "办理本期提案的主办、分办、会办单位，重复的只计一次" },
  proposalVisits: {
    chapter,
    label: "应当面复",
    unit: "件",
    rule: "已交办的提案，本人提出不需要走访的除外",
  },
  proposalsMet: {
    chapter,
    label: "面复",
    unit: "件",
    rule: "经委员本人确认的面谈或座谈；单位报称而委员未确认的不计",
    of: "proposalVisits",
    share: "面复率",
  },
  ratings: {
    chapter,
    label: "收到评价",
    unit: "人次",
    rule: "提案人对已答复提案的评价；未评价的不计入",
  },
  ratingsSatisfied: {
    chapter,
    label: "满意和基本满意",
    unit: "人次",
    rule: "（满意＋基本满意）÷（满意＋基本满意＋不满意）",
    of: "ratings",
    share: "满意率",
  },
  ratingsSilent: { chapter, label: "未评价", unit: "人次", rule: "可以评价而没有评价的提案人，另列，不计入满意率" },
  proposalsExcellent: {
    chapter,
    label: "优秀提案",
    unit: "件",
    rule: "本期提交的提案中评为优秀的",
    of: "proposalsFiled",
    share: "占立案",
  },
} as const satisfies Record<string, Figure>;
