/** domain.md §2.1.9: 提案办理情况征询意见表, its six questions, and the verdict over all. What is written beside them is the seventh part. */
export const evaluationAnswers = {
  visited: ["VISITED", "WAIVED", "NOT_VISITED"],
  attitude: ["SATISFIED", "UNDERSTANDING", "DISSATISFIED"],
  heardHow: ["VISIT", "PHONE", "OTHER", "NONE"],
  onPoint: ["ON_POINT", "BASICALLY", "OFF_POINT"],
  leaderReplied: ["YES", "NO"],
  result: ["AGREE", "UNDERSTAND", "RESERVE", "DISAGREE"],
  overall: ["SATISFIED", "BASICALLY", "NOT"],
} as const;
export type EvaluationQuestion = keyof typeof evaluationAnswers;
export type EvaluationAnswer<Question extends EvaluationQuestion> = (typeof evaluationAnswers)[Question][number];

export const EVALUATION_QUESTIONS = Object.keys(evaluationAnswers) as EvaluationQuestion[];

export const labelByEvaluationQuestion: Record<EvaluationQuestion, string> = {
  visited: "走访情况",
  attitude: "办理人员态度",
  heardHow: "听取意见方式",
  onPoint: "答复是否针对提案",
  leaderReplied: "是否由分管领导答复（集体提案）",
  result: "是否同意办理结果",
  overall: "总的评价",
};

export const labelByEvaluationAnswer: { [Q in EvaluationQuestion]: Record<EvaluationAnswer<Q>, string> } = {
  visited: { VISITED: "已走访", WAIVED: "本人提出不需要走访", NOT_VISITED: "未走访" },
  attitude: { SATISFIED: "满意", UNDERSTANDING: "理解", DISSATISFIED: "不满意" },
  heardHow: { VISIT: "走访", PHONE: "电话", OTHER: "其他", NONE: "未联系" },
  onPoint: { ON_POINT: "针对", BASICALLY: "基本针对", OFF_POINT: "未针对" },
  leaderReplied: { YES: "是", NO: "否" },
  result: { AGREE: "同意", UNDERSTAND: "理解", RESERVE: "保留", DISAGREE: "不同意" },
  overall: { SATISFIED: "满意", BASICALLY: "基本满意", NOT: "不满意" },
};

/** The word for a rating that never came: silence is never 满意. */
export const NOT_EVALUATED = "未评价";
