import type { EscalationView, ForwardView, InstructionView, IssueMark } from "#contract/opinion-fields.ts";
import type { EscalationState } from "#domain/opinion/escalation-flow.ts";
import {
  issueLabel,
  labelByIssueKind,
  OPINION_LEVELS,
  type ForwardState,
  type IssueKind,
  type OpinionLevel,
  type UpperLevel,
} from "#domain/opinion/opinion-lists.ts";
import { shanghaiDay, shanghaiIso } from "#domain/time/shanghai.ts";
import type { Db, Tx } from "#server/db/database.ts";
import { groupBy } from "#server/proposals/group-by.ts";

/** What became of a report after it was signed, and where it was printed. */
export interface Ways {
  /** Prepared ones carry no number yet and no day. */
  readonly issues: readonly IssueMark[];
  readonly escalations: readonly EscalationView[];
  readonly instructions: readonly InstructionView[];
  readonly forwards: readonly ForwardView[];
}

const nowhere: Ways = { issues: [], escalations: [], instructions: [], forwards: [] };

/** Ways of reports by report; those that went nowhere have empty lists. */
export const loadWays = async (
  db: Db | Tx,
  tenantId: string,
  reportIds: readonly string[],
): Promise<(id: string) => Ways> => {
  if (reportIds.length === 0) return () => nowhere;
  const ids = [...reportIds];
  const [issues, escalations, instructions, forwards] = await Promise.all([
    loadIssues(db, tenantId, ids),
    loadEscalations(db, tenantId, ids),
    loadInstructions(db, tenantId, ids),
    loadForwards(db, tenantId, ids),
  ]);
  return (id) => ({
    issues: issues.get(id) ?? [],
    escalations: escalations.get(id) ?? [],
    instructions: instructions.get(id) ?? [],
    forwards: forwards.get(id) ?? [],
  });
};

const loadIssues = async (db: Db | Tx, tenantId: string, ids: string[]) => {
  const rows = await db
    .selectFrom("opinion_issue_report as carried")
    .innerJoin("opinion_issue as issue", (join) =>
      join.onRef("issue.tenant_id", "=", "carried.tenant_id").onRef("issue.id", "=", "carried.issue_id"),
    )
    .select(["carried.report_id", "issue.id", "issue.kind", "issue.year", "issue.no", "issue.signed_at"])
    .where("carried.tenant_id", "=", tenantId)
    .where("carried.report_id", "in", ids)
    .where("issue.state", "<>", "DROPPED")
    .orderBy("issue.signed_at")
    .orderBy("issue.id")
    .execute();
  return groupBy(rows, "report_id", issueMarkOf);
};

/** Where it was printed; a 专报 that nobody has signed yet has no number. */
export const issueMarkOf = (row: {
  readonly id: string;
  readonly kind: string;
  readonly year: number | null;
  readonly no: number | null;
  readonly signed_at: Date | null;
}): IssueMark => {
  const kind = row.kind as IssueKind;
  const isNumbered = row.year !== null && row.no !== null;
  return {
    id: row.id,
    kind,
    label: isNumbered ? issueLabel(kind, row.year, row.no) : `${labelByIssueKind[kind]}（待签发）`,
    signedOn: row.signed_at && shanghaiDay(row.signed_at),
  };
};

const loadEscalations = async (db: Db | Tx, tenantId: string, ids: string[]) => {
  const rows = await db
    .selectFrom("opinion_escalation")
    .selectAll()
    .where("tenant_id", "=", tenantId)
    .where("report_id", "in", ids)
    .execute();
  const upwards = rows.toSorted((one, other) => rankOf(one.level) - rankOf(other.level));
  return groupBy(upwards, "report_id", (row) => ({
    id: row.id,
    level: row.level as UpperLevel,
    channel: row.channel,
    state: row.state as EscalationState,
    isComposite: row.is_composite,
    sentOn: row.sent_on,
    decidedOn: row.decided_on,
    note: row.note,
  }));
};

const rankOf = (level: string): number => OPINION_LEVELS.findIndex((one) => one === level);

const loadInstructions = async (db: Db | Tx, tenantId: string, ids: string[]) => {
  const rows = await db
    .selectFrom("opinion_instruction")
    .selectAll()
    .where("tenant_id", "=", tenantId)
    .where("report_id", "in", ids)
    .where("voided_at", "is", null)
    .orderBy("given_on")
    .orderBy("recorded_at")
    .execute();
  return groupBy(rows, "report_id", (row) => ({
    id: row.id,
    level: row.level as OpinionLevel,
    leaderTitle: row.leader_title,
    isChief: row.is_chief,
    givenOn: row.given_on,
    hasWords: row.words !== null,
  }));
};

const loadForwards = async (db: Db | Tx, tenantId: string, ids: string[]) => {
  const rows = await db
    .selectFrom("opinion_forward as forward")
    .innerJoin("handling_unit as unit", (join) =>
      join.onRef("unit.tenant_id", "=", "forward.tenant_id").onRef("unit.id", "=", "forward.unit_id"),
    )
    .selectAll("forward")
    .select("unit.name as unit_name")
    .where("forward.tenant_id", "=", tenantId)
    .where("forward.report_id", "in", ids)
    .orderBy("forward.sent_at")
    .execute();
  return groupBy(rows, "report_id", (row) => ({
    id: row.id,
    unitName: row.unit_name,
    state: row.state as ForwardState,
    note: row.note,
    sentAt: shanghaiIso(row.sent_at),
    dueOn: row.due_on,
    reply: row.reply,
    repliedAt: row.replied_at && shanghaiIso(row.replied_at),
    repliedBy: row.replied_by,
  }));
};
