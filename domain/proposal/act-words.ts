import { labelByContactAnswer, type ContactAnswer } from "#domain/proposal/proposal-lists.ts";

/** What a member says of a promise (B 类承诺) on its day. */
export type PromiseAnswer = "KEPT" | "PARTLY" | "NOT_KEPT";
export const labelByPromiseAnswer: Record<PromiseAnswer, string> = {
  KEPT: "已兑现",
  PARTLY: "部分兑现",
  NOT_KEPT: "未兑现",
};

/** What a member does to a proposal, as far as its name needs it; invite and submit are told the same way. */
export type NamedAct =
  | {
      readonly act:
        | "invite"
        | "submit"
        | "sign"
        | "decline"
        | "endCosigning"
        | "withdraw"
        | "askWithdrawal"
        | "askMeeting"
        | "evaluate";
    }
  | { readonly act: "confirmEntry"; readonly isMine: boolean }
  | { readonly act: "answerContact"; readonly answer: ContactAnswer }
  | { readonly act: "waiveVisit"; readonly waived: boolean }
  | { readonly act: "answerPromise"; readonly says: PromiseAnswer };

/** What this act does, in one sentence: 同意会签《…》. `title` is "" where nobody here knows it. */
export const actWords = (act: NamedAct, title: string): string => {
  const name = title === "" ? "一件提案" : `《${title}》`;
  switch (act.act) {
    case "invite":
      return `邀请联名${name}`;
    case "submit":
      return `提交${name}`;
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
      return act.waived ? `说明${name}不需要走访` : `说明${name}仍需要走访`;
    case "askMeeting":
      return `就${name}约一次面谈`;
    case "evaluate":
      return `评价${name}的答复`;
    case "answerPromise":
      return `核实${name}的承诺：${labelByPromiseAnswer[act.says]}`;
  }
};
