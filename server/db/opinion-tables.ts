import type { ReportFields } from "#domain/report/report-draft.ts";
import type { ColumnType, Generated } from "kysely";

// Tables of server/db/migrations/0028-opinions.sql, column by column.

/** The words of a report as the database keeps them. */
export type OpinionWords = Pick<ReportFields, "title" | "situation" | "analysis" | "suggestions">;

export interface OpinionReportTable {
  tenant_id: string;
  id: string;
  year: number;
  serial_no: number;
  state: string;
  original: ColumnType<OpinionWords, string, string>;
  edited: ColumnType<OpinionWords | null, string | null | undefined, string | null>;
  edit_rev: Generated<number>;
  edited_by: string | null;
  edited_at: Date | null;
  category: string | null;
  source: string;
  source_name: Generated<string>;
  sensitivity: Generated<string>;
  is_composite: Generated<boolean>;
  merged_into: string | null;
  campaign_id: string | null;
  from_proposal_id: string | null;
  submitted_by: string;
  is_on_behalf: Generated<boolean>;
  submitted_at: Date;
  editor_id: string | null;
  main_to: Generated<string[]>;
  cc_to: Generated<string[]>;
  public_note: Generated<string>;
  changed_at: Date;
  /** By migration 0030. */
  changed_xid: Generated<string>;
}

export interface OpinionAuthorTable {
  tenant_id: string;
  report_id: string;
  place: number;
  member_id: string | null;
  name: string;
  organisation: Generated<string>;
  left_at: Date | null;
}

export interface OpinionSubmissionTable {
  tenant_id: string;
  report_id: string;
  submission_id: string;
  linked_at: Date;
}

export interface OpinionMoveTable {
  tenant_id: string;
  report_id: string;
  no: number;
  at: Date;
  actor_account_id: string | null;
  actor_name: string;
  move: string;
  from_state: string;
  to_state: string;
  note: Generated<string>;
  before: ColumnType<Record<string, unknown>, string | undefined, string>;
}

export interface OpinionCommentTable {
  tenant_id: string;
  id: string;
  report_id: string;
  field: string | null;
  quote: Generated<string>;
  words: string;
  by_account_id: string;
  by_name: string;
  at: Date;
  resolved_at: Date | null;
}

export interface OpinionIssueTable {
  tenant_id: string;
  id: string;
  kind: string;
  state: string;
  year: number | null;
  no: number | null;
  title: string;
  main_to: string[];
  cc_to: Generated<string[]>;
  prepared_by: string;
  prepared_at: Date;
  signed_by: string | null;
  signer_name: Generated<string>;
  signed_at: Date | null;
}

export interface OpinionIssueReportTable {
  tenant_id: string;
  issue_id: string;
  report_id: string;
  place: number;
}

export interface OpinionEscalationTable {
  tenant_id: string;
  id: string;
  report_id: string;
  level: string;
  channel: Generated<string>;
  sent_on: string;
  sent_by: string;
  state: string;
  is_composite: boolean | null;
  decided_on: string | null;
  note: Generated<string>;
  rev: Generated<number>;
  changed_at: Date;
}

export interface OpinionInstructionTable {
  tenant_id: string;
  id: string;
  report_id: string;
  level: string;
  leader_title: string;
  is_chief: Generated<boolean>;
  given_on: string;
  words: Buffer | null;
  recorded_by: string;
  recorded_at: Date;
  voided_at: Date | null;
  void_reason: Generated<string>;
}

export interface OpinionForwardTable {
  tenant_id: string;
  id: string;
  report_id: string;
  unit_id: string;
  state: string;
  note: Generated<string>;
  sent_at: Date;
  sent_by: string;
  due_on: string | null;
  reply: Generated<string>;
  replied_at: Date | null;
  replied_by: Generated<string>;
}

export interface OpinionTables {
  opinion_report: OpinionReportTable;
  opinion_author: OpinionAuthorTable;
  opinion_submission: OpinionSubmissionTable;
  opinion_move: OpinionMoveTable;
  opinion_comment: OpinionCommentTable;
  opinion_issue: OpinionIssueTable;
  opinion_issue_report: OpinionIssueReportTable;
  opinion_escalation: OpinionEscalationTable;
  opinion_instruction: OpinionInstructionTable;
  opinion_forward: OpinionForwardTable;
}
