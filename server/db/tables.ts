import type { DutyTables } from "#server/db/duty-tables.ts";
import type { IntakeColumns, IntakeTables } from "#server/db/intake-tables.ts";
import type { MeetingTables } from "#server/db/meeting-tables.ts";
import type { OpinionTables } from "#server/db/opinion-tables.ts";
import type { ProposalTables } from "#server/db/proposal-tables.ts";
import type { SimilarTables } from "#server/db/similar-tables.ts";
import type { TopicTables } from "#server/db/topic-tables.ts";
import type { WorkReviewTables } from "#server/db/work-review-tables.ts";
import type { ColumnType, Generated, GeneratedAlways } from "kysely";

// One interface per table of server/db/migrations, column by column. 64-bit numbers (bigint, xid8) and dates come as strings, json goes in as text.

export interface TenantTable {
  id: string;
  name: string;
  short_name: string;
  epoch: Generated<string>;
  created_at: Generated<Date>;
}

export interface TownTable {
  tenant_id: string;
  id: string;
  name: string;
  sort: number;
  tile_col: number | null;
  tile_row: number | null;
}

export interface SectorTable {
  tenant_id: string;
  id: string;
  name: string;
  sort: number;
}

export interface HandlingUnitTable {
  tenant_id: string;
  id: string;
  name: string;
  sort: number;
  kind: Generated<string>;
  clerk_name: Generated<string>;
  clerk_phone: Generated<string>;
  leader_name: Generated<string>;
  /** The characters of its 发文字号: 云住建. */
  mark: Generated<string>;
}

export interface MemberTable {
  tenant_id: string;
  id: string;
  member_no: string;
  name: string;
  sector_id: string;
  town_id: string | null;
  party: string;
  org_title: string;
  is_scored: Generated<boolean>;
  is_standing: Generated<boolean>;
}

export interface AccountTable {
  tenant_id: string;
  id: string;
  phone: string;
  name: string;
  password_hash: string;
  roles: string[];
  member_id: string | null;
  failed_count: Generated<number>;
  locked_until: Date | null;
  disabled_at: Date | null;
  created_at: Generated<Date>;
  scope_no: Generated<number>;
  unit_id: Generated<string | null>;
}

export interface SessionTable {
  tenant_id: string;
  token_hash: Buffer;
  account_id: string;
  replaces: Buffer | null;
  created_at: Generated<Date>;
  last_seen_at: Generated<Date>;
  rotated_at: Generated<Date>;
  expires_at: Date;
}

export interface ActivationTable {
  tenant_id: string;
  token_hash: Buffer;
  account_id: Generated<string | null>;
  expires_at: Date;
  used_at: Date | null;
}

export interface LiaisonPointTable {
  tenant_id: string;
  id: string;
  code: string;
  name: string;
  tier: string;
  kind: string;
  parent_id: string | null;
  town_id: string | null;
  address: Generated<string>;
  manager: Generated<string>;
  manager_phone: Generated<string>;
  status: Generated<string>;
  successor_id: string | null;
  opened_at: Generated<string>;
  changed_xid: Generated<string>;
}

export interface SubmissionTable extends IntakeColumns {
  tenant_id: string;
  id: string;
  point_id: string | null;
  point_code: string;
  channel: Generated<string>;
  author_account_id: string | null;
  text: string;
  text_key: Buffer;
  category: string | null;
  state: Generated<string>;
  held: string | null;
  receipt_hash: Buffer;
  fingerprint: Buffer;
  contact: Buffer | null;
  photos_expected: Generated<number>;
  written_at: Date;
  received_at: Date;
  changed_at: Date;
  changed_xid: Generated<string>;
  assignee_account_id: string | null;
  assignee_unit_id: string | null;
  answer: string | null;
  public_note: string | null;
  reopens: Generated<number>;
  unresolved: Generated<boolean>;
  clock_offset_ms: Generated<string | null>;
}

export interface SubmissionMoveTable {
  tenant_id: string;
  submission_id: string;
  no: number;
  at: Date;
  actor_account_id: string | null;
  actor_name: string;
  move: string;
  from_state: string;
  to_state: string;
  note: string | null;
  before: ColumnType<Record<string, unknown>, string | undefined, string>;
  undone_at: Date | null;
}

export interface SubmissionPhotoTable {
  tenant_id: string;
  submission_id: string;
  position: number;
  sha256: Buffer;
}

export interface PhotoTable {
  tenant_id: string;
  submission_id: string;
  sha256: Buffer;
  stored_name: string;
  width: number;
  height: number;
  bytes: number;
  received_at: Date;
}

export interface ConversionTable {
  tenant_id: string;
  id: string;
  kind: string;
  number: string;
  title: string;
  created_at: Date;
  created_by: string | null;
  voided_at: Date | null;
  from_proposal_id: string | null;
}

export interface ConversionSourceTable {
  tenant_id: string;
  conversion_id: string;
  submission_id: string;
}

export interface OpTable {
  tenant_id: string;
  account_id: string;
  op_id: string;
  fingerprint: Buffer;
  result: ColumnType<Record<string, unknown>, string, string>;
  at: Generated<Date>;
  client_at: Date | null;
  clock_offset_ms: ColumnType<string | null, number | null, number | null>;
}

export interface DraftTable {
  tenant_id: string;
  account_id: string;
  id: string;
  kind: string;
  rev: number;
  fields: ColumnType<Record<string, unknown> | null, string | null, string | null>;
  device: string | null;
  conflict_of: ColumnType<Record<string, unknown> | null, string | null, string | null>;
  changed_at: Date;
  deleted_at: Date | null;
  changed_xid: Generated<string>;
}

export interface SettingTable {
  tenant_id: string;
  key: string;
  value: ColumnType<Record<string, unknown>, string, string>;
  rev: number;
  changed_at: Date;
  changed_by: string;
}

export interface CalendarDayTable {
  tenant_id: string;
  day: string;
  is_working: boolean;
  name: string;
  changed_at: Date;
  changed_by: string;
}

export interface CalendarYearTable {
  tenant_id: string;
  year: number;
  checked_at: Date;
  checked_by: string;
}

export interface AuditEntryTable {
  tenant_id: string;
  id: GeneratedAlways<string | null>;
  at: Generated<Date>;
  actor_account_id: string | null;
  action: string;
  object: string;
  detail: Generated<string>;
}

export interface ServerKeyTable {
  name: string;
  value: Buffer;
}

export interface SpentChallengeTable {
  nonce: string;
  expires_at: Date;
}

export interface Tables
  extends
    ProposalTables,
    DutyTables,
    MeetingTables,
    IntakeTables,
    OpinionTables,
    SimilarTables,
    TopicTables,
    WorkReviewTables {
  tenant: TenantTable;
  town: TownTable;
  sector: SectorTable;
  handling_unit: HandlingUnitTable;
  member: MemberTable;
  account: AccountTable;
  session: SessionTable;
  activation: ActivationTable;
  liaison_point: LiaisonPointTable;
  submission: SubmissionTable;
  submission_move: SubmissionMoveTable;
  submission_photo: SubmissionPhotoTable;
  photo: PhotoTable;
  conversion: ConversionTable;
  conversion_source: ConversionSourceTable;
  op: OpTable;
  draft: DraftTable;
  setting: SettingTable;
  calendar_day: CalendarDayTable;
  calendar_year: CalendarYearTable;
  audit_entry: AuditEntryTable;
  server_key: ServerKeyTable;
  spent_challenge: SpentChallengeTable;
}
