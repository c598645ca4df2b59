import type { OpinionIssueView } from "#contract/opinion-issues.ts";
import { opinionNumber } from "#domain/opinion/opinion-words.ts";
import type { IssueKind } from "#domain/opinion/opinion-lists.ts";
import type { Db, Tx } from "#server/db/database.ts";
import type { House } from "#server/house.ts";
import { loadAuthors } from "#server/opinions/author-store.ts";
import { issueMarkOf } from "#server/opinions/load-ways.ts";
import { maySee } from "#server/opinions/opinion-actor.ts";
import { printedWords, type Opinion } from "#server/opinions/opinion-store.ts";
import type { Actor } from "#server/session/find-actor.ts";
import { groupBy } from "#server/proposals/group-by.ts";

export const findIssue = (db: Db | Tx, tenantId: string, id: string) =>
  db.selectFrom("opinion_issue").selectAll().where("tenant_id", "=", tenantId).where("id", "=", id).executeTakeFirst();

export type IssueRow = NonNullable<Awaited<ReturnType<typeof findIssue>>>;

/** The reports of issues by issue, in the order in which they are printed. */
export const loadCarried = async (
  db: Db | Tx,
  tenantId: string,
  issueIds: readonly string[],
): Promise<Map<string, Opinion[]>> => {
  if (issueIds.length === 0) return new Map();
  const rows = await db
    .selectFrom("opinion_issue_report as carried")
    .innerJoin("opinion_report as report", (join) =>
      join.onRef("report.tenant_id", "=", "carried.tenant_id").onRef("report.id", "=", "carried.report_id"),
    )
    .selectAll("report")
    .select("carried.issue_id")
    .where("carried.tenant_id", "=", tenantId)
    .where("carried.issue_id", "in", [...issueIds])
    .orderBy("carried.issue_id")
    .orderBy("carried.place")
    .execute();
  return groupBy(rows, "issue_id", (row) => row as Opinion);
};

/** Issues as the desk reads them; one that carries what somebody may not see is not shown to them. */
export const viewIssues = async (
  db: Db | Tx,
  { tenant }: House,
  actor: Actor,
  rows: readonly IssueRow[],
): Promise<OpinionIssueView[]> => {
  const carried = await loadCarried(
    db,
    tenant.id,
    rows.map(({ id }) => id),
  );
  const authors = await loadAuthors(
    db,
    tenant.id,
    [...carried.values()].flat().map(({ id }) => id),
  );
  return rows.flatMap((row) => {
    const reports = carried.get(row.id) ?? [];
    if (!reports.every((report) => maySee(actor, report))) return [];
    return [
      {
        ...issueMarkOf(row),
        kind: row.kind as IssueKind,
        title: row.title,
        state: row.state as OpinionIssueView["state"],
        mainTo: row.main_to,
        ccTo: row.cc_to,
        signer: row.signer_name,
        reports: reports.map((report) => ({
          id: report.id,
          number: opinionNumber(report.year, report.serial_no),
          title: printedWords(report).title,
          authors: (authors.get(report.id) ?? []).flatMap(({ name, hasLeft }) => (hasLeft ? [] : [name])),
        })),
      },
    ];
  });
};
