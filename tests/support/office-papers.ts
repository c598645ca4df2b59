import { documentNumber } from "#domain/document/paper-number.ts";
import { proposalDocx } from "#domain/document/proposal-docx.ts";
import {
  EVALUATION_QUESTIONS,
  evaluationAnswers,
  labelByEvaluationAnswer,
  labelByEvaluationQuestion,
} from "#domain/proposal/evaluation-form.ts";
import { coOpinionDocx } from "#server/documents/co-opinion-docx.ts";
import { evaluationFormDocx } from "#server/documents/evaluation-form-docx.ts";
import { reminderDocx, type ReminderPaper } from "#server/documents/reminder-docx.ts";
import { replyDocx } from "#server/documents/reply-docx.ts";
import { collectivePaper, HOSTILE, jointPaper, reply, signers, TITLE } from "#tests/support/papers.ts";

const questions = EVALUATION_QUESTIONS.map((question) => {
  const labels: Readonly<Record<string, string>> = labelByEvaluationAnswer[question];
  return {
    label: labelByEvaluationQuestion[question],
    answers: evaluationAnswers[question].map((answer) => labels[answer] ?? ""),
  };
});

const reminder: ReminderPaper = {
  organ: "政协演示区委员会提案委员会",
  number: documentNumber("演政协提", 2026, 7),
  unitName: "区民政局",
  kind: "URGE",
  items: [0, 1, 2].map((at) => ({
    caseNo: 40 + at,
    title: TITLE,
    missing: ["尚未签收", "尚未联系提案者", "尚未报送答复"][at] ?? "",
    dueOn: `2026-11-2${at}`,
    overdueDays: 1 - at,
  })),
  replyBy: "2026-12-05",
  contactName: "演示干事",
  contactPhone: "0000-8000456",
  signedOn: "2026-11-21",
};

/** Documents whose words are kept beside the tests. */
export const goldenPapers = {
  "proposal-joint": proposalDocx(jointPaper),
  "proposal-collective": proposalDocx(collectivePaper),
  "proposal-draft": proposalDocx({ ...jointPaper, copy: "DRAFT", signers: signers(1), analysis: "" }),
  reply: replyDocx(reply),
  "co-opinion": coOpinionDocx({
    ...reply,
    unitName: "演示区财政局",
    number: documentNumber("演财会", 2026, 3),
    leadUnit: "区民政局",
    text: "同意按每餐三元补贴，列入二〇二七年预算。",
  }),
  evaluation: evaluationFormDocx({
    committee: "政协演示区委员会提案委员会",
    address: "演示路 1 号 302 室",
    phone: "0000-8000456",
    returnBy: "2026-12-15",
    caseNo: 45,
    title: TITLE,
    memberName: "演示乙",
    leadUnit: "区民政局",
    replyNo: documentNumber("演民复", 2026, 12),
    repliedOn: "2026-11-21",
    questions,
  }),
  "reminder-urge": reminderDocx(reminder),
  "reminder-supervise": reminderDocx({ ...reminder, kind: "SUPERVISE", items: reminder.items.slice(0, 1) }),
} as const;

/** Documents that are too much of something. */
export const strainedPapers = {
  "reply-long": replyDocx({ ...reply, text: "民政服务事关千家万户的冷暖安危必须办实办好".repeat(200) }),
  "reply-hostile": replyDocx({ ...reply, text: HOSTILE, to: HOSTILE.slice(0, 90), proposalTitle: HOSTILE }),
  "proposal-hostile": proposalDocx({ ...jointPaper, title: HOSTILE, situation: HOSTILE, category: HOSTILE }),
  "proposal-many": proposalDocx({ ...jointPaper, signers: signers(90) }),
  "proposal-reader": proposalDocx({ ...jointPaper, copy: "READER" }),
} as const;
