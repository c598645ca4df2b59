import type { UnsentProposal } from "#data/outbox-queue.ts";
import type { ProposalAct } from "#contract/proposals.ts";
import { labelByContactAnswer } from "#domain/proposal/proposal-lists.ts";

/** What this op does, in one sentence: 同意会签《…》. */
export const proposalSentence = ({ does, title }: UnsentProposal): string => {
  const name = title === "" ? "一件提案" : `《${title}》`;
  if (does === "invite") return `邀请联名${name}`;
  if (does === "submit") return `提交${name}`;
  return actSentence(does, name);
};

const actSentence = (act: ProposalAct, name: string): string => {
  switch (act.act) {
    case "sign":
      return `同意会签${name}`;
    case "decline":
      return `谢绝会签${name}`;
    case "endCosigning":
      return `结束${name}的联名`;
    case "withdraw":
      return `撤回${name}`;
    case "askWithdrawal":
      return `申请撤案${name}`;
    case "confirmEntry":
      return act.isMine ? `确认${name}由本人提出` : `说明${name}不是本人提出`;
    case "answerContact":
      return `对${name}的沟通记录答“${labelByContactAnswer[act.answer]}”`;
    case "waiveVisit":
      return act.waived ? `${name}不需要走访` : `${name}仍需要走访`;
    case "askMeeting":
      return `就${name}约一次面谈`;
    case "evaluate":
      return `对${name}答复的评价`;
    case "answerPromise":
      return `对${name}承诺的核实：${PROMISE_WORDS[act.says]}`;
  }
};

const PROMISE_WORDS: Record<Extract<ProposalAct, { act: "answerPromise" }>["says"], string> = {
  KEPT: "已兑现",
  PARTLY: "部分兑现",
  NOT_KEPT: "未兑现",
};
