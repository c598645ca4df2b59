import type { ProposalStep, ProposalTimer } from "#domain/settings/proposal-settings.ts";

/** Each timer with what it counts from. */
export const labelByTimer: Record<ProposalTimer, string> = {
  ACCEPT: "签收",
  RETURN: "申请退办",
  FIRST_CONTACT: "首次联系提案者",
  CO_OPINION: "会办意见",
  REPLY: "答复",
  REPLY_MOST: "延期后最长",
  EVALUATION: "提案者评价",
};

export const countedFromByTimer: Record<ProposalTimer, string> = {
  ACCEPT: "自交办之日起",
  RETURN: "自交办之日起",
  FIRST_CONTACT: "自签收之日起",
  CO_OPINION: "自交办之日起",
  REPLY: "自交办之日起",
  REPLY_MOST: "自交办之日起，含延期",
  EVALUATION: "自答复送达之日起，逾期记为未评价",
};

/** What each step stands for, whatever the tenant calls it. */
export const meaningByStep: Record<ProposalStep, string> = {
  TOPIC: "写作、选题协商",
  SUBMISSION: "提交，含征集联名",
  FILING: "预审、复审、立案",
  ASSIGNMENT: "确定承办单位并交办",
  CONSULTATION: "承办单位与提案者沟通面商",
  REPLY: "承办单位书面答复",
  EVALUATION: "提案者评价办理情况",
  SUPERVISION: "督办、回头看、民主评议",
  ARCHIVE: "公开、归档",
};
