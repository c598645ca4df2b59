import type { MeetingAct } from "#contract/meetings.ts";
import type { Op } from "#contract/ops.ts";
import type { ProposalAct } from "#contract/proposals.ts";

/** The words that the person wrote and that this op carries, as one text; empty where it carries none. */
export const wordsOfOp = (op: Op): string => {
  switch (op.kind) {
    case "submission.put":
      return op.payload.text;
    case "submission.answer":
    case "submission.giveBack":
      return op.payload.note;
    case "draft.put": {
      const { title, situation, analysis, suggestions } = op.payload.fields;
      return [title, situation, analysis, suggestions].filter((part) => part !== "").join("\n\n");
    }
    case "proposal.invite":
    case "proposal.submit":
    case "opinion.submit": {
      const { title, situation, analysis, suggestions } = op.payload.body;
      return [title, situation, analysis, suggestions].filter((part) => part !== "").join("\n\n");
    }
    case "proposal.act":
      return wordsOfAct(op.payload);
    case "opinion.act":
      return op.payload.note;
    case "meeting.act":
      return wordsOfMeetingAct(op.payload);
    case "duty.act":
      return op.payload.act === "appeal" ? op.payload.words : "";
    case "inquiry.act":
      return "note" in op.payload ? op.payload.note : "";
    case "meeting.checkIn":
    case "submission.withdraw":
    case "draft.delete":
      return "";
  }
};

const wordsOfMeetingAct = (act: MeetingAct): string => {
  if (act.act === "askLeave") return act.reason;
  return act.act === "submitSpeech" ? `${act.title}\n\n${act.body}` : "";
};

const wordsOfAct = (act: ProposalAct): string => {
  switch (act.act) {
    case "decline":
      return act.reason;
    case "askMeeting":
      return act.wish;
    case "withdraw":
    case "askWithdrawal":
    case "confirmEntry":
    case "answerPromise":
      return act.note;
    case "evaluate":
      return [act.answers.comment, act.answers.wouldSatisfy].filter((part) => part !== "").join("\n\n");
    case "sign":
    case "endCosigning":
    case "answerContact":
    case "waiveVisit":
      return "";
  }
};
