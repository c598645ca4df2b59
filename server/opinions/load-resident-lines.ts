import { residentLine } from "#domain/opinion/resident-line.ts";
import type { Db, Tx } from "#server/db/database.ts";
import type { Opinion } from "#server/opinions/opinion-store.ts";
import { loadStandings } from "#server/opinions/standing-of.ts";

/** Where residents' words are that became part of a report, by submission: of several reports the one that came furthest last. Those that became none are left out. */
export const loadResidentLines = async (
  db: Db | Tx,
  tenantId: string,
  submissionIds: readonly string[],
): Promise<Map<string, string>> => {
  if (submissionIds.length === 0) return new Map();
  const rows = await db
    .selectFrom("opinion_submission as linked")
    .innerJoin("opinion_report as report", (join) =>
      join.onRef("report.tenant_id", "=", "linked.tenant_id").onRef("report.id", "=", "linked.report_id"),
    )
    .select(["linked.submission_id", "report.id", "report.state", "report.public_note", "report.merged_into"])
    .where("linked.tenant_id", "=", tenantId)
    .where("linked.submission_id", "in", [...submissionIds])
    .orderBy("report.submitted_at")
    .execute();
  const reports = rows.map((row) => ({ ...row, state: row.state as Opinion["state"] }));
  const { standingOf } = await loadStandings(db, tenantId, reports);
  const lines = reports.map((report) => [report.submission_id, residentLine(standingOf(report))] as const);
  return new Map(
    lines
      .filter(([, line]) => line !== "")
      .toSorted(([, one], [, other]) => Number(one.startsWith("已编入")) - Number(other.startsWith("已编入"))),
  );
};
