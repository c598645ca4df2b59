import type { OpinionItem } from "#contract/opinions-desk.ts";
import { lettersOf, opinionNumber } from "#domain/opinion/opinion-words.ts";
import { statusLine } from "#domain/opinion/status-line.ts";
import { shanghaiIso } from "#domain/time/shanghai.ts";
import type { Db, Tx } from "#server/db/database.ts";
import type { House } from "#server/house.ts";
import { loadAuthors } from "#server/opinions/author-store.ts";
import { printedWords, type Opinion } from "#server/opinions/opinion-store.ts";
import { loadStandings } from "#server/opinions/standing-of.ts";
import { sql, type RawBuilder } from "kysely";

export type OpinionRow = Opinion & {
  readonly parts: number;
  readonly submissions: number;
  readonly editor_name: string | null;
  readonly campaign_title: string | null;
};

/** Reports with what a row of a list says of them. */
export const selectOpinions = async (
  db: Db | Tx,
  where: RawBuilder<boolean>,
  limit: number,
): Promise<readonly OpinionRow[]> => {
  const { rows } = await sql<OpinionRow>`
    select report.*, account.name as editor_name, campaign.title as campaign_title,
      (select count(*)::int from opinion_report as part
        where part.tenant_id = report.tenant_id and part.merged_into = report.id) as parts,
      (select count(distinct linked.submission_id)::int from opinion_submission as linked
        where linked.tenant_id = report.tenant_id and (linked.report_id = report.id or linked.report_id in (
          select part.id from opinion_report as part
          where part.tenant_id = report.tenant_id and part.merged_into = report.id))) as submissions
    from opinion_report as report
      left join account on account.tenant_id = report.tenant_id and account.id = report.editor_id
      left join campaign on campaign.tenant_id = report.tenant_id and campaign.id = report.campaign_id
    where ${where}
    order by report.submitted_at desc, report.id desc
    limit ${limit}`.execute(db);
  return rows;
};

/** Rows of the desk's list, in the order in which they come. */
export const itemsOf = async (
  db: Db | Tx,
  { tenant }: House,
  rows: readonly OpinionRow[],
): Promise<readonly OpinionItem[]> => {
  const ids = rows.map(({ id }) => id);
  const [authors, { standingOf }] = await Promise.all([
    loadAuthors(db, tenant.id, ids),
    loadStandings(db, tenant.id, rows),
  ]);
  return rows.map((row) => {
    const words = printedWords(row);
    return {
      id: row.id,
      number: opinionNumber(row.year, row.serial_no),
      title: words.title,
      state: row.state,
      statusLine: statusLine(standingOf(row)),
      category: row.category as OpinionItem["category"],
      source: row.source,
      sourceName: row.source_name,
      authors: (authors.get(row.id) ?? []).flatMap(({ name, hasLeft }) => (hasLeft ? [] : [name])),
      sensitivity: row.sensitivity,
      isComposite: row.is_composite,
      parts: row.parts,
      submissions: row.submissions,
      letters: lettersOf(words),
      editorName: row.editor_name,
      campaign: row.campaign_title,
      submittedAt: shanghaiIso(row.submitted_at),
      changedAt: shanghaiIso(row.changed_at),
    };
  });
};
