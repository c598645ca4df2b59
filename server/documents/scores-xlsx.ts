import type { Readable } from "node:stream";
import type { StatementPaper } from "#domain/document/statement-form.ts";
import { writeWorkbook, type SheetPlan } from "#server/documents/sheets/write-workbook.ts";

/** A year as a workbook: totals of everybody by member number, then every line as the sentence that its member reads. */
export const scoresXlsx = (title: string, papers: readonly StatementPaper[]): Readable =>
  writeWorkbook([totalsSheet(title, papers), linesSheet(title, papers)]);

const totalsSheet = (title: string, papers: readonly StatementPaper[]): SheetPlan => {
  const groups = papers[0]?.statement.groups ?? [];
  return {
    name: "总表",
    title,
    columns: [
      { words: "委员证号", width: 12 },
      { words: "姓名", width: 12 },
      { words: "界别", width: 18 },
      ...groups.map(({ name }) => ({ words: name, width: 12 })),
      { words: "合计", width: 10 },
      { words: "对应等次", width: 12 },
      { words: "尚缺的必要条件", width: 30 },
    ],
    pages: [
      papers.map(({ member, statement, isScored }) => [
        member.memberNo,
        member.name,
        member.sector,
        ...statement.groups.map(({ total }) => Number(total)),
        Number(statement.total),
        isScored ? statement.gradeName : "不记分",
        statement.gates
          .filter(({ isMet }) => !isMet)
          .map(({ name }) => name)
          .join("、"),
      ]),
    ],
  };
};

const linesSheet = (title: string, papers: readonly StatementPaper[]): SheetPlan => ({
  name: "逐条记录",
  title: `${title}：逐条记录`,
  columns: [
    { words: "委员证号", width: 12 },
    { words: "姓名", width: 12 },
    { words: "日期", width: 12 },
    { words: "项目", width: 16 },
    { words: "记录", width: 72 },
    { words: "得分", width: 8 },
    { words: "依据", width: 18 },
  ],
  pages: papers.map(({ member, lines }) =>
    lines.map(({ entry, line, rule, group, sentence }) => [
      member.memberNo,
      member.name,
      entry.dutyOn,
      group,
      sentence,
      Number(line.points),
      rule.clause,
    ]),
  ),
});
