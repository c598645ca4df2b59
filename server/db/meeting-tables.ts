import type { TextBlock } from "#domain/meeting/text-block.ts";
import type { ColumnType, Generated } from "kysely";

// Tables of server/db/migrations/0022-meetings.sql, column by column.

export interface MeetingTable {
  tenant_id: string;
  id: string;
  kind: string;
  category: string | null;
  title: string;
  place: Generated<string>;
  organiser: Generated<string>;
  summary: Generated<string>;
  is_obligatory: Generated<boolean>;
  two_thirds: Generated<boolean>;
  late_after_minutes: Generated<number>;
  leave_approver: Generated<string>;
  answer_by: Date | null;
  speech_until: Date | null;
  state: Generated<string>;
  code_key: Buffer;
  created_by: string | null;
  created_at: Date;
  changed_at: Date;
  rev: Generated<number>;
}

export interface MeetingSessionTable {
  tenant_id: string;
  id: string;
  meeting_id: string;
  no: number;
  label: string;
  starts_at: Date;
  ends_at: Date;
}

export interface MeetingInviteeTable {
  tenant_id: string;
  meeting_id: string;
  member_id: string;
  role: Generated<string>;
  seat: Generated<string>;
  is_registered: Generated<boolean>;
  answered_at: Date | null;
  removed_at: Date | null;
}

export interface AttendanceTable {
  tenant_id: string;
  session_id: string;
  member_id: string;
  meeting_id: string;
  state: Generated<string>;
  before_state: string | null;
  checked_in_at: Date | null;
  way: string | null;
  is_late: Generated<boolean>;
  left_early: Generated<boolean>;
  offline_synced: Generated<boolean>;
  entered_by: string | null;
  sheet_sha256: Buffer | null;
}

export interface AttendanceMoveTable {
  tenant_id: string;
  session_id: string;
  member_id: string;
  no: number;
  at: Date;
  actor_account_id: string | null;
  actor_name: string;
  move: string;
  from_state: string;
  to_state: string;
  note: Generated<string>;
  detail: ColumnType<Readonly<Record<string, unknown>>, string | undefined, string>;
}

export interface MeetingMoveTable {
  tenant_id: string;
  meeting_id: string;
  no: number;
  at: Date;
  actor_account_id: string | null;
  actor_name: string;
  move: string;
  note: Generated<string>;
  detail: ColumnType<Readonly<Record<string, unknown>>, string | undefined, string>;
}

export interface LeaveRequestTable {
  tenant_id: string;
  id: string;
  meeting_id: string;
  member_id: string;
  no: number;
  kind: string;
  reason: Generated<string>;
  session_ids: string[];
  state: Generated<string>;
  asked_at: Date;
  decided_by: string | null;
  decided_by_name: Generated<string>;
  decided_at: Date | null;
  decision_note: Generated<string>;
}

export interface MeetingDocumentTable {
  tenant_id: string;
  id: string;
  meeting_id: string;
  sort: number;
  title: string;
  file_name: string;
  media_type: string;
  bytes: number;
  sha256: Buffer;
  blocks: ColumnType<readonly TextBlock[] | null, string | null, string | null>;
  added_at: Date;
  removed_at: Date | null;
}

export interface SpeechPaperTable {
  tenant_id: string;
  id: string;
  meeting_id: string;
  member_id: string;
  title: string;
  body: string;
  state: Generated<string>;
  submitted_at: Date;
  decided_by: string | null;
  decided_at: Date | null;
  decision_note: Generated<string>;
}

export interface MeetingTables {
  meeting: MeetingTable;
  meeting_session: MeetingSessionTable;
  meeting_invitee: MeetingInviteeTable;
  attendance: AttendanceTable;
  attendance_move: AttendanceMoveTable;
  meeting_move: MeetingMoveTable;
  leave_request: LeaveRequestTable;
  meeting_document: MeetingDocumentTable;
  speech_paper: SpeechPaperTable;
}
