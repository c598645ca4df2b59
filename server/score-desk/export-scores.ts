import type { StatementPaper } from "#domain/document/statement-form.ts";
import { toldLines } from "#domain/score/told-lines.ts";
import { shanghaiDay } from "#domain/time/shanghai.ts";
import { writeAudit } from "#server/audit/write-audit.ts";
import { scoresXlsx } from "#server/documents/scores-xlsx.ts";
import { statementsPdf } from "#server/documents/statements-pdf.ts";
import type { House } from "#server/house.ts";
import { readYearStatements } from "#server/score-desk/year-statements.ts";
import type { Actor } from "#server/session/find-actor.ts";
import { Readable } from "node:stream";

interface Wanted {
  readonly format: "xlsx" | "pdf";
  readonly year: string;
  readonly memberId?: string | undefined;
}

export interface ScoreFile {
  readonly body: ReadableStream | Uint8Array<ArrayBuffer>;
  readonly type: string;
  readonly name: string;
}

/** A year's statements as a file, of everybody or of one; who took it out stands in the audit. Undefined where there is nothing of the kind. */
export const exportScores = async (
  house: House,
  actor: Actor,
  { format, year, memberId }: Wanted,
): Promise<ScoreFile | undefined> => {
  const papers = await papersOf(house, year, memberId);
  if (!papers || papers.length === 0) return undefined;
  await writeAudit(house.db, house.tenant.id, {
    actor: actor.accountId,
    action: "score.export",
    object: memberId ?? "all",
    detail: `${year} ${format}`,
  });
  const title = `${house.tenant.name} ${year} 年度委员履职情况`;
  const whose = memberId === undefined ? "" : `-${papers[0]?.member.name ?? ""}`;
  if (format === "xlsx")
    return {
      body: Readable.toWeb(scoresXlsx(title, papers)) as ReadableStream,
      type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      name: `委员履职情况-${year}${whose}.xlsx`,
    };
  const body = await statementsPdf(papers, title, house.now());
  return { body, type: "application/pdf", name: `委员履职情况表-${year}${whose}.pdf` };
};

const papersOf = async (
  house: House,
  name: string,
  memberId: string | undefined,
): Promise<readonly StatementPaper[] | undefined> => {
  const read = await readYearStatements(house, name, memberId);
  if (!read) return undefined;
  const { tenant, now } = house;
  const { year } = read;
  return read.items.map(({ member, entries, statement }) => ({
    committee: tenant.name,
    year: year.year,
    from: year.from,
    to: year.to,
    member,
    isScored: member.isScored,
    ruleTitle: year.rules.title,
    ruleVersion: year.ruleVersion,
    statement,
    lines: toldLines(statement, entries, year.rules),
    asOf: shanghaiDay(now()),
  }));
};
