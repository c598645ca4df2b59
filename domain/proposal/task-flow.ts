import type { Step } from "#domain/flow/flow.ts";

/** domain.md §4.2: one unit's part in one proposal. */
export const TASK_STATES = [
  "PREPARED",
  "NEW",
  "RETURN_REQUESTED",
  "REASSIGNED",
  "ACCEPTED",
  "CO_DONE",
  "DRAFTING",
  "SIGNED_OFF",
  "REPLIED",
] as const;
export type TaskState = (typeof TASK_STATES)[number];

export const labelByTaskState: Record<TaskState, string> = {
  PREPARED: "拟交办",
  NEW: "待签收",
  RETURN_REQUESTED: "申请退办",
  REASSIGNED: "已改办",
  ACCEPTED: "办理中",
  CO_DONE: "会办意见已送",
  DRAFTING: "拟写答复",
  SIGNED_OFF: "待审核",
  REPLIED: "已答复",
};

/** 主办, 会办, 分办, 单办. A CO unit sends its opinion to the LEAD; the others answer the proposers themselves. */
export const TASK_ROLES = ["LEAD", "CO", "SPLIT", "SOLE"] as const;
export type TaskRole = (typeof TASK_ROLES)[number];
export const labelByTaskRole: Record<TaskRole, string> = { LEAD: "主办", CO: "会办", SPLIT: "分办", SOLE: "单办" };

/** Whether this part ends in a reply to the proposers. */
export const answersProposers = (role: TaskRole): boolean => role !== "CO";

/** Who somebody is to a task: a clerk or a leader of its unit, the staff of the 提案委, or what follows by itself. */
export const TASK_ACTORS = ["clerk", "leader", "committee", "system"] as const;
export type TaskActor = (typeof TASK_ACTORS)[number];

export const TASK_MOVES = [
  "assign",
  "drop",
  "accept",
  "requestReturn",
  "approveReturn",
  "rejectReturn",
  "draftReply",
  "sendOpinion",
  "signOff",
  "passReply",
  "sendBack",
  "rehandle",
] as const;
export type TaskMove = (typeof TASK_MOVES)[number];
export type TaskNeed = "note" | "reason" | "body" | "outcomeClass";

export type TaskStep = Step<TaskState, TaskMove, TaskActor, TaskNeed>;

const beginning: readonly TaskStep[] = [
  { from: "PREPARED", move: "assign", to: "NEW", by: "committee" },
  { from: "PREPARED", move: "drop", to: "REASSIGNED", by: "committee" },
  { from: "NEW", move: "accept", to: "ACCEPTED", by: "clerk" },
  { from: "NEW", move: "requestReturn", to: "RETURN_REQUESTED", by: "clerk", needs: "reason" },
  { from: "RETURN_REQUESTED", move: "approveReturn", to: "REASSIGNED", by: "committee" },
  { from: "RETURN_REQUESTED", move: "rejectReturn", to: "ACCEPTED", by: "committee", needs: "note" },
];

/** Of a LEAD, SPLIT or SOLE unit. Logging a contact, an extension and co-signing move no task. */
export const replyTaskFlow: readonly TaskStep[] = [
  ...beginning,
  { from: "ACCEPTED", move: "draftReply", to: "DRAFTING", by: "clerk", needs: "body" },
  { from: "DRAFTING", move: "draftReply", to: "DRAFTING", by: "clerk", needs: "body" },
  { from: "DRAFTING", move: "signOff", to: "SIGNED_OFF", by: "leader", needs: "outcomeClass" },
  { from: "SIGNED_OFF", move: "passReply", to: "REPLIED", by: "committee" },
  { from: "SIGNED_OFF", move: "sendBack", to: "DRAFTING", by: "committee", needs: "note" },
  { from: "REPLIED", move: "rehandle", to: "ACCEPTED", by: "system" },
];

export const coTaskFlow: readonly TaskStep[] = [
  ...beginning,
  { from: "ACCEPTED", move: "sendOpinion", to: "CO_DONE", by: "clerk", needs: "body" },
  { from: "CO_DONE", move: "sendOpinion", to: "CO_DONE", by: "clerk", needs: "body" },
  { from: "CO_DONE", move: "rehandle", to: "ACCEPTED", by: "system" },
];

/** The flow of a unit's part by its role. */
export const taskFlowOf = (role: TaskRole): readonly TaskStep[] =>
  answersProposers(role) ? replyTaskFlow : coTaskFlow;

export const labelByTaskMove: Record<TaskMove, string> = {
  assign: "交办",
  drop: "撤下",
  accept: "签收",
  requestReturn: "申请退办",
  approveReturn: "同意退办",
  rejectReturn: "不同意退办",
  draftReply: "保存答复稿",
  sendOpinion: "送出会办意见",
  signOff: "签发",
  passReply: "审核通过",
  sendBack: "退回修改",
  rehandle: "重新办理",
};
