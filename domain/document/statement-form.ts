import type { Form, FormBlock } from "#domain/document/form-block.ts";
import { paperDate } from "#domain/document/paper-date.ts";
import { explainGroup, explainTotal } from "#domain/score/explain-total.ts";
import { pointsWords, signedPoints } from "#domain/score/points-words.ts";
import type { Statement } from "#domain/score/statement.ts";
import type { ToldLine } from "#domain/score/told-lines.ts";

/** One member's year, to be printed and signed. */
export interface StatementPaper {
  /** 政协演示区委员会. */
  readonly committee: string;
  readonly year: string;
  readonly from: string;
  readonly to: string;
  readonly member: { readonly memberNo: string; readonly name: string; readonly sector: string };
  readonly isScored: boolean;
  readonly ruleTitle: string;
  readonly ruleVersion: number;
  readonly statement: Statement;
  readonly lines: readonly ToldLine[];
  /** The day that it was counted on. */
  readonly asOf: string;
}

/** 年度履职情况表: what was counted, why, by which clause, and a line to sign on. */
export const statementForm = (paper: StatementPaper): Form => {
  const { committee, year, member, statement } = paper;
  return {
    title: `${year} 年度委员履职情况表 ${member.name}`,
    author: committee,
    header: committee,
    blocks: [
      { kind: "title", text: `${year} 年度委员履职情况表` },
      { kind: "ends", left: `委员证号：${member.memberNo}`, right: `统计截至 ${paperDate(paper.asOf)}` },
      { kind: "facts", rows: headFacts(paper) },
      { kind: "heading", text: "一、得分构成" },
      groupList(statement),
      ...explainTotal(statement).map((text): FormBlock => ({ kind: "note", text: `${text}。` })),
      ...gateBlocks(statement),
      { kind: "heading", text: `${statement.gates.length > 0 ? "三" : "二"}、逐项记录` },
      lineList(paper.lines),
      {
        kind: "note",
        text: `按《${paper.ruleTitle}》第 ${paper.ruleVersion} 版计算，年度自 ${paper.from} 起至 ${paper.to} 止。对任何一项有疑问，可以在“我的履职”中提出，或向委员工作机构书面提出。`,
      },
      { kind: "signature", lines: ["委员签名：　　　　　　　　　　", "　　　　年　　月　　日"] },
    ],
  };
};

const headFacts = ({ member, statement, isScored }: StatementPaper) => [
  [
    { label: "姓　　名", value: member.name },
    { label: "界　　别", value: member.sector },
  ],
  [
    { label: "合　　计", value: pointsWords(statement.total) },
    { label: "对应等次", value: isScored ? statement.gradeName : "不记分" },
  ],
];

const groupList = ({ groups, total }: Statement): FormBlock => ({
  kind: "list",
  columns: [
    { label: "项　　目", share: 0.3 },
    { label: "得分", share: 0.14 },
    { label: "上限", share: 0.14 },
    { label: "说　　明", share: 0.42 },
  ],
  rows: [
    ...groups.map((group) => [
      group.name,
      group.total.replace("-", "−"),
      group.cap ?? "—",
      explainGroup(group).join("；"),
    ]),
    ["合　　计", total.replace("-", "−"), "", ""],
  ],
});

const gateBlocks = ({ gates }: Statement): readonly FormBlock[] =>
  gates.length === 0
    ? []
    : [
        { kind: "heading", text: "二、必要条件" },
        {
          kind: "list",
          columns: [
            { label: "条　　件", share: 0.46 },
            { label: "依据", share: 0.22 },
            { label: "要求", share: 0.16 },
            { label: "已有", share: 0.16 },
          ],
          rows: gates.map(({ name, clause, needs, has }) => [name, clause, `${needs} 次`, `${has} 次`]),
        },
      ];

const lineList = (lines: readonly ToldLine[]): FormBlock =>
  lines.length === 0
    ? { kind: "note", text: "本年度没有记录。" }
    : {
        kind: "list",
        columns: [
          { label: "序号", share: 0.09 },
          { label: "记　　录", share: 0.78 },
          { label: "得分", share: 0.13 },
        ],
        rows: lines.map(({ sentence, line }, at) => [String(at + 1), sentence, signedPoints(line.points)]),
      };
