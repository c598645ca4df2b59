import type { Step } from "#domain/flow/flow.ts";

/** domain.md §4.3: an opinion report (社情民意信息) on the server; a draft is no state of it (domain/draft). What happens after 签发 are records of their own. */
export const OPINION_STATES = [
  "SUBMITTED",
  "EDITING",
  "RETURNED",
  "WITHDRAWN",
  "MERGED",
  "RETAINED",
  "PENDING_SIGN",
  "ISSUED",
  "ARCHIVED",
] as const;
export type OpinionState = (typeof OPINION_STATES)[number];

export const labelByOpinionState: Record<OpinionState, string> = {
  SUBMITTED: "待审核",
  EDITING: "编辑中",
  RETURNED: "退回修改",
  WITHDRAWN: "已撤回",
  MERGED: "已并入综合",
  RETAINED: "留存",
  PENDING_SIGN: "待签发",
  ISSUED: "已印发",
  ARCHIVED: "已归档",
};

/** Who somebody is to one report: its author, an editor of the office, the signer (签发人), or the year's end. */
export const OPINION_ROLES = ["author", "editor", "signer", "system"] as const;
export type OpinionRole = (typeof OPINION_ROLES)[number];

export const OPINION_MOVES = [
  "submit",
  "take",
  "return",
  "resubmit",
  "withdraw",
  "merge",
  "unmerge",
  "retain",
  "reconsider",
  "sendToSign",
  "recall",
  "sign",
  "back",
  "archive",
] as const;
export type OpinionMove = (typeof OPINION_MOVES)[number];

/** recipients: 主送 is named. */
export type OpinionNeed = "note" | "recipients";
export type OpinionStep = Step<OpinionState, OpinionMove, OpinionRole, OpinionNeed>;

/** The first entry books 报送 (OPINION_SUBMIT) when it is created; 退回 and 撤回 take that back. Signing books 采用 at one's own level for everybody who contributed. */
export const opinionFlow: readonly OpinionStep[] = [
  { from: "SUBMITTED", move: "take", to: "EDITING", by: "editor" },
  { from: "SUBMITTED", move: "return", to: "RETURNED", by: "editor", needs: "note" },
  { from: "SUBMITTED", move: "withdraw", to: "WITHDRAWN", by: "author" },
  { from: "SUBMITTED", move: "retain", to: "RETAINED", by: "editor", needs: "note" },
  { from: "EDITING", move: "return", to: "RETURNED", by: "editor", needs: "note" },
  { from: "EDITING", move: "merge", to: "MERGED", by: "editor" },
  { from: "EDITING", move: "retain", to: "RETAINED", by: "editor", needs: "note" },
  { from: "EDITING", move: "sendToSign", to: "PENDING_SIGN", by: "editor", needs: "recipients" },
  { from: "RETURNED", move: "resubmit", to: "SUBMITTED", by: "author", earns: "OPINION_SUBMIT" },
  { from: "RETURNED", move: "withdraw", to: "WITHDRAWN", by: "author" },
  { from: "MERGED", move: "unmerge", to: "EDITING", by: "editor" },
  { from: "RETAINED", move: "reconsider", to: "EDITING", by: "editor" },
  { from: "RETAINED", move: "archive", to: "ARCHIVED", by: "system" },
  { from: "PENDING_SIGN", move: "sign", to: "ISSUED", by: "signer", earns: "OPINION_ADOPTED" },
  { from: "PENDING_SIGN", move: "back", to: "EDITING", by: "signer", needs: "note" },
  { from: "PENDING_SIGN", move: "recall", to: "EDITING", by: "editor" },
  { from: "ISSUED", move: "archive", to: "ARCHIVED", by: "system" },
];

export const labelByOpinionMove: Record<OpinionMove, string> = {
  submit: "报送",
  take: "开始编辑",
  return: "退回修改",
  resubmit: "修改后再报",
  withdraw: "撤回",
  merge: "并入综合",
  unmerge: "移出综合",
  retain: "留存",
  reconsider: "重新编辑",
  sendToSign: "送签",
  recall: "撤回送签",
  sign: "签发",
  back: "退回编辑",
  archive: "归档",
};
