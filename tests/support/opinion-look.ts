import type { CreditedReport, CreditedWhole } from "#domain/opinion/deserved-duties.ts";
import { escalationFlow, type EscalationState } from "#domain/opinion/escalation-flow.ts";
import type { OpinionState } from "#domain/opinion/opinion-flow.ts";
import type { OpinionLevel, OpinionSource } from "#domain/opinion/opinion-lists.ts";
import { shanghaiDay } from "#domain/time/shanghai.ts";
import type { TestServer } from "#tests/support/test-server.ts";
import { sql } from "kysely";

/** Everything that the database holds of some reports, as rows. */
export const lookAt = async ({ house: { db } }: TestServer, ids: readonly string[]) => {
  const own = [...ids];
  const [reports, authors, moves, escalations, instructions, forwards, comments] = await Promise.all([
    db.selectFrom("opinion_report").selectAll().where("id", "in", own).orderBy("year").orderBy("serial_no").execute(),
    db
      .selectFrom("opinion_author")
      .selectAll()
      .where("report_id", "in", own)
      .orderBy("report_id")
      .orderBy("place")
      .execute(),
    db
      .selectFrom("opinion_move")
      .selectAll()
      .where("report_id", "in", own)
      .orderBy("report_id")
      .orderBy("no")
      .execute(),
    db.selectFrom("opinion_escalation").selectAll().where("report_id", "in", own).orderBy("id").execute(),
    db
      .selectFrom("opinion_instruction")
      .selectAll()
      .where("report_id", "in", own)
      .orderBy("given_on")
      .orderBy("recorded_at")
      .execute(),
    db.selectFrom("opinion_forward").selectAll().where("report_id", "in", own).orderBy("id").execute(),
    db.selectFrom("opinion_comment").selectAll().where("report_id", "in", own).orderBy("id").execute(),
  ]);
  const issues = await db
    .selectFrom("opinion_issue_report as carried")
    .innerJoin("opinion_issue as issue", "issue.id", "carried.issue_id")
    .select(["carried.report_id", "issue.id", "issue.kind", "issue.state", "issue.signed_at", "issue.signer_name"])
    .where("carried.report_id", "in", own)
    .orderBy("issue.id")
    .orderBy("carried.place")
    .execute();
  const sources = [...ids, ...escalations.map(({ id }) => id), ...instructions.map(({ id }) => id)];
  const ledger = await db
    .selectFrom("duty_entry")
    .selectAll()
    .where("source_id", "in", sources)
    .orderBy("id")
    .execute();
  return { reports, authors, moves, escalations, instructions, forwards, comments, issues, ledger };
};
export type OpinionLook = Awaited<ReturnType<typeof lookAt>>;
export type ReportRow = OpinionLook["reports"][number];

/** Entries of the ledger that were not taken back. */
export const standingOf = ({ ledger }: OpinionLook) => {
  const reversed = new Set(ledger.map(({ reverses }) => reverses));
  return ledger.filter(({ id, reverses }) => reverses === null && !reversed.has(id));
};

/** Reports that go by themselves or carry others, as the ledger asks, read from the rows alone. */
export const wholesOf = (look: OpinionLook): readonly CreditedWhole[] =>
  look.reports.filter(({ merged_into }) => merged_into === null).map((report) => wholeOf(look, report));

const wholeOf = (look: OpinionLook, report: ReportRow): CreditedWhole => {
  const own = <Row extends { readonly report_id: string }>(rows: readonly Row[]) =>
    rows.filter(({ report_id }) => report_id === report.id);
  const [first] = own(look.issues)
    .filter(({ state }) => state === "ISSUED")
    .toSorted((one, other) => Number(one.signed_at) - Number(other.signed_at));
  const parts = report.is_composite ? look.reports.filter(({ merged_into }) => merged_into === report.id) : [report];
  return {
    id: report.id,
    title: (report.edited ?? report.original).title,
    isComposite: report.is_composite,
    signed: first?.signed_at ? { on: shanghaiDay(first.signed_at), by: `${first.signer_name} 签发` } : null,
    escalations: own(look.escalations).map((sent) => ({
      id: sent.id,
      level: sent.level as OpinionLevel,
      state: sent.state as EscalationState,
      isComposite: sent.is_composite ?? false,
      decidedOn: sent.decided_on,
    })),
    instructions: own(look.instructions)
      .filter(({ voided_at }) => voided_at === null)
      .map(({ id, level, given_on }) => ({ id, level: level as OpinionLevel, givenOn: given_on })),
    parts: parts.map((part) => creditedOf(look, part)),
  };
};

const creditedOf = ({ authors }: OpinionLook, report: ReportRow): CreditedReport => ({
  id: report.id,
  title: report.original.title,
  state: report.state as OpinionState,
  source: report.source as OpinionSource,
  fromProposalId: report.from_proposal_id,
  submittedOn: shanghaiDay(report.submitted_at),
  memberIds: authors.flatMap(({ report_id, member_id, left_at }) =>
    report_id === report.id && member_id !== null && left_at === null ? [member_id] : [],
  ),
});

/** Numbers that were skipped or given twice, of reports by year and of issues by kind and year; empty where all is well. */
export const faultyNumbers = async ({ house: { db } }: TestServer) => {
  const { rows } = await sql<{ readonly what: string }>`
    select 'report ' || year as what from opinion_report group by year
      having count(*) <> max(serial_no) or min(serial_no) <> 1
    union all select kind || ' ' || year from opinion_issue where state = 'ISSUED' group by kind, year
      having count(*) <> max(no) or min(no) <> 1`.execute(db);
  return rows.map(({ what }) => what);
};

/** Moves of a way up that stand in its table. */
export const wayMovesFrom = (state: string): readonly string[] =>
  escalationFlow.filter(({ from }) => from === state).map(({ move }) => move);
