/** Where a unit's part stands on its own board: derived, never stored. */
export const TASK_STAGES = [
  "TO_ACCEPT",
  "TO_CONTACT",
  "DRAFTING",
  "COSIGNING",
  "TO_SIGN",
  "REPLIED",
  "TRACKING",
] as const;
export type TaskStage = (typeof TASK_STAGES)[number];

export const labelByTaskStage: Record<TaskStage, string> = {
  TO_ACCEPT: "待签收",
  TO_CONTACT: "待联系",
  DRAFTING: "拟稿",
  COSIGNING: "会签",
  TO_SIGN: "待签发",
  REPLIED: "已答复",
  TRACKING: "跟踪",
};

/** What one sees of a stage that has nothing in it. */
export const emptyByTaskStage: Record<TaskStage, string> = {
  TO_ACCEPT: "没有等待签收的提案。",
  TO_CONTACT: "没有等待联系提案者的提案。",
  DRAFTING: "没有正在拟稿的提案。",
  COSIGNING: "没有等待会签的答复。",
  TO_SIGN: "没有等待签发的答复。",
  REPLIED: "还没有已答复的提案。",
  TRACKING: "没有需要跟踪的承诺事项。",
};
