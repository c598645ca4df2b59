/** What is counted of a session's proposals. Every count is of proposals, but ratings and silent are of persons' ratings. */
export interface ProposalCounts {
  readonly submitted: number;
  readonly collective: number;
  readonly joint: number;
  readonly filed: number;
  readonly key: number;
  /** Filed, given to units, and not merged into another: what is owed an answer. */
  readonly assigned: number;
  readonly replied: number;
  /** Assigned ones whose member said that no visit is needed. */
  readonly waived: number;
  /** Assigned, not waived, with a visit or a meeting that a proposer has confirmed. */
  readonly met: number;
  /** The same where a unit says so and nobody has confirmed it: shown, never counted. */
  readonly claimed: number;
  readonly satisfied: number;
  readonly basically: number;
  readonly dissatisfied: number;
  /** Who could have rated, and has not: 未评价. */
  readonly silent: number;
}

export const PROPOSAL_KPIS = [
  "filingRate",
  "replyRate",
  "faceReplyRate",
  "satisfactionRate",
  "keyShare",
  "collectiveShare",
  "jointShare",
] as const;
export type ProposalKpi = (typeof PROPOSAL_KPIS)[number];

export const labelByProposalKpi: Record<ProposalKpi, string> = {
  filingRate: "立案率",
  replyRate: "办复率",
  faceReplyRate: "面复率",
  satisfactionRate: "满意率",
  keyShare: "重点提案占比",
  collectiveShare: "集体提案占比",
  jointShare: "联名提案占比",
};

/** What stands above and below the line, for whoever asks how a rate came about (domain.md §5.5). */
export const formulaByProposalKpi: Record<ProposalKpi, string> = {
  filingRate: "立案 ÷ 提交",
  replyRate: "已正式答复 ÷ 已交办（并案的计入主案）",
  faceReplyRate: "经委员确认的面谈或座谈 ÷ 已交办（本人提出不需要走访的除外）",
  satisfactionRate: "（满意＋基本满意）÷（满意＋基本满意＋不满意），按评价人次，未评价不计入",
  keyShare: "重点提案 ÷ 立案",
  collectiveShare: "集体提案 ÷ 提交",
  jointShare: "联名提案 ÷ 提交",
};

export interface KpiFraction {
  readonly kpi: ProposalKpi;
  readonly numerator: number;
  readonly denominator: number;
  /** What belongs beside the rate and never into it. */
  readonly beside: string | null;
}

/** The rates of domain.md §5.5, each with what it was made of. */
export const proposalKpis = (counts: ProposalCounts): readonly KpiFraction[] => {
  const rated = counts.satisfied + counts.basically + counts.dissatisfied;
  return [
    { kpi: "filingRate", numerator: counts.filed, denominator: counts.submitted, beside: null },
    { kpi: "replyRate", numerator: counts.replied, denominator: counts.assigned, beside: null },
    {
      kpi: "faceReplyRate",
      numerator: counts.met,
      denominator: counts.assigned - counts.waived,
      beside: `本人提出不需要走访 ${counts.waived} 件，单位报称、委员未确认 ${counts.claimed} 件`,
    },
    {
      kpi: "satisfactionRate",
      numerator: counts.satisfied + counts.basically,
      denominator: rated,
      beside: `未评价 ${counts.silent} 人次`,
    },
    { kpi: "keyShare", numerator: counts.key, denominator: counts.filed, beside: null },
    { kpi: "collectiveShare", numerator: counts.collective, denominator: counts.submitted, beside: null },
    { kpi: "jointShare", numerator: counts.joint, denominator: counts.submitted, beside: null },
  ];
};

/** A rate in per cent with one decimal, 83.0%; a dash where there is nothing to divide by. Never 100.0% for less than all. */
export const rateWords = ({ numerator, denominator }: Pick<KpiFraction, "numerator" | "denominator">): string => {
  if (denominator <= 0) return "—";
  const tenths = (numerator * 1000) / denominator;
  const shown = numerator < denominator ? Math.min(999, Math.round(tenths)) : Math.round(tenths);
  return `${(shown / 10).toFixed(1)}%`;
};
