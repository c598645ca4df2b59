import { formDocx } from "#domain/document/form-docx.ts";
import { paperDate } from "#domain/document/paper-date.ts";
import { caseNumberWords } from "#domain/document/paper-number.ts";

/** A question and the answers to tick. */
export interface PrintedQuestion {
  readonly label: string;
  readonly answers: readonly string[];
}

/** 提案办理情况征询意见表 on paper, for one cosigner who cannot get online. Days are 2026-11-21. */
export interface EvaluationFormPaper {
  /** 政协演示区委员会提案委员会: it goes back there and nowhere else. */
  readonly committee: string;
  readonly address?: string;
  readonly phone: string;
  readonly returnBy: string;
  readonly caseNo: string | number;
  readonly title: string;
  readonly memberName: string;
  readonly leadUnit: string;
  readonly replyNo?: string;
  readonly repliedOn?: string;
  /** Of domain/proposal/evaluation-form.ts; those that do not concern this proposal are left out by the caller. */
  readonly questions: readonly PrintedQuestion[];
}

/** The form as a Word file, one page. It names nobody of the unit, and says that the unit must not get it. */
export const evaluationFormDocx = (paper: EvaluationFormPaper): Uint8Array<ArrayBuffer> =>
  formDocx({
    title: `提案办理情况征询意见表 ${paper.caseNo}`,
    author: paper.committee,
    blocks: [
      { kind: "title", text: "提案办理情况征询意见表" },
      { kind: "ends", left: `案号：${caseNumberWords(paper.caseNo)}`, right: `提案者：${paper.memberName}` },
      { kind: "facts", rows: factRows(paper) },
      { kind: "note", text: "请在同意的一项前打“√”，每行选一项。" },
      {
        kind: "list",
        columns: [
          { label: "序号", share: 0.09 },
          { label: "征询内容", share: 0.31 },
          { label: "您的意见", share: 0.6 },
        ],
        rows: paper.questions.map(({ label, answers }, at) => [
          `${at + 1}`,
          label,
          answers.map((answer) => `□ ${answer}`).join("　"),
        ]),
      },
      { kind: "note", text: "如不满意，请在下栏写明怎样办理才能使您满意。" },
      { kind: "blank", label: "意见或建议", height: 110 },
      { kind: "signature", lines: ["签名：　　　　　　　　年　　月　　日"] },
      { kind: "note", text: returnWords(paper) },
    ],
  });

const factRows = ({ title, leadUnit, replyNo = "", repliedOn }: EvaluationFormPaper) => [
  [{ label: "案由", value: title }],
  [{ label: "主办单位", value: leadUnit }],
  [
    { label: "答复文号", value: replyNo },
    { label: "答复日期", value: repliedOn ? paperDate(repliedOn) : "" },
  ],
];

const returnWords = ({ committee, address, phone, returnBy }: EvaluationFormPaper): string => {
  const place = address ? `（${address}，电话 ${phone}）` : `（电话 ${phone}）`;
  return `请于${paperDate(returnBy)}前将本表交回或寄回${committee}${place}。本表只供提案委员会了解办理情况，请勿交给承办单位；承办单位不得代收、代填。逾期未交回的按“未评价”统计。`;
};
