import type { Form, FormBlock } from "#domain/document/form-block.ts";
import { paperDate } from "#domain/document/paper-date.ts";
import type { ReportTexts } from "#domain/report/report-draft.ts";
import { markedDifference } from "#domain/text/marked-difference.ts";

/** What is printed of a report. */
export interface PrintedReport extends ReportTexts {
  readonly authors: readonly string[];
}

/** A 期 or a 专报. Days are 2026-11-21. */
export interface IssuePaper {
  /** 「社情民意信息」. */
  readonly paperName: string;
  /** 「2026年第18期」. */
  readonly label: string;
  readonly committee: string;
  /** Null until it is signed: then it is 送签稿. */
  readonly signedOn: string | null;
  readonly signer: string;
  readonly title: string;
  readonly mainTo: readonly string[];
  readonly ccTo: readonly string[];
  readonly reports: readonly PrintedReport[];
}

/** The issue in 公文格式, to be drawn as a Word file or as a PDF. */
export const issueForm = (paper: IssuePaper): Form => {
  const isBundle = paper.reports.length > 1;
  const date = paper.signedOn === null ? "　　　年　月　日" : paperDate(paper.signedOn);
  return {
    title: `${paper.paperName} ${paper.label}`,
    author: paper.committee,
    isOfficial: true,
    ...(paper.signedOn === null ? { header: "送签稿" } : {}),
    blocks: [
      { kind: "redHead", name: paper.paperName, number: paper.label, left: paper.committee, right: date },
      { kind: "title", text: paper.title },
      ...paper.reports.flatMap((report) => reportBlocks(report, isBundle)),
      {
        kind: "imprint",
        lines: [
          `主送：${paper.mainTo.join("，")}`,
          ...(paper.ccTo.length > 0 ? [`抄送：${paper.ccTo.join("，")}`] : []),
          `签发：${paper.signer || "　　　"}　　　${paper.committee}　${date}印发`,
        ],
      },
    ],
  };
};

const reportBlocks = (report: PrintedReport, isBundle: boolean): FormBlock[] => [
  ...(isBundle ? [{ kind: "heading", text: report.title } as const] : []),
  ...(["situation", "analysis", "suggestions"] as const)
    .filter((part) => report[part].trim() !== "")
    .map((part) => ({ kind: "text", text: `${headingByPart[part]}\n${report[part].trim()}` }) as const),
  { kind: "signature", lines: [`（报送人：${report.authors.join("、") || "机关整理"}）`] },
];

const headingByPart = { situation: "【情况与问题】", analysis: "【分析】", suggestions: "【建议】" };

/** What the 核稿单 says. */
export interface EditSheet {
  readonly committee: string;
  readonly number: string;
  readonly state: string;
  readonly authors: readonly string[];
  readonly original: ReportTexts;
  readonly edited: ReportTexts | null;
  readonly mainTo: readonly string[];
  readonly ccTo: readonly string[];
  readonly editor: string;
  readonly signer: string;
}

/** 核稿单: original and edited copy side by side, with what differs marked. */
export const editSheetForm = (sheet: EditSheet): Form => ({
  title: `核稿单 ${sheet.number}`,
  author: sheet.committee,
  blocks: [
    { kind: "title", text: "社情民意信息核稿单" },
    { kind: "ends", left: `编号：${sheet.number}`, right: sheet.state },
    {
      kind: "facts",
      rows: [
        [{ label: "报送人", value: sheet.authors.join("、") }],
        [
          { label: "主送", value: sheet.mainTo.join("、") },
          { label: "抄送", value: sheet.ccTo.join("、") },
        ],
        [
          { label: "编辑人", value: sheet.editor },
          { label: "签发人", value: sheet.signer },
        ],
      ],
    },
    {
      kind: "list",
      columns: [
        { label: "部分", share: 0.12 },
        { label: "原稿", share: 0.44 },
        { label: "编辑稿", share: 0.44 },
      ],
      rows: (["title", "situation", "analysis", "suggestions"] as const).map((part) => [
        labelByPart[part],
        ...(sheet.edited
          ? markedDifference(sheet.original[part], sheet.edited[part])
          : [sheet.original[part], "（未改动）"]),
      ]),
    },
    { kind: "note", text: "【删：】为原稿中删去的文字，【增：】为编辑稿中增加的文字。" },
  ],
});

const labelByPart = { title: "标题", situation: "情况", analysis: "分析", suggestions: "建议" };
