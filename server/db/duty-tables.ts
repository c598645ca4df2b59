import type { DutyEvidence, DutyFacts } from "#domain/duty/duty-entry.ts";
import type { RuleSet } from "#domain/score/rule-set.ts";
import type { ColumnType, Generated } from "kysely";

// Tables of server/db/migrations/0021-duty-ledger.sql, column by column.

export interface DutyEntryTable {
  tenant_id: string;
  id: string;
  year: string;
  kind: string;
  source_id: string;
  matter_id: string;
  member_id: string;
  duty_on: string;
  quantity: Generated<string>;
  share_place: Generated<number>;
  share_of: Generated<number>;
  facts: ColumnType<DutyFacts, string | undefined, never>;
  evidence: ColumnType<DutyEvidence, string | undefined, never>;
  reverses: string | null;
  at: Date;
  booking: Generated<number>;
}

export interface DutySealTable {
  tenant_id: string;
  year: string;
  no: string;
  entry_id: string;
  prev_hash: Buffer;
  hash: Buffer;
}

export interface RuleSetTable {
  tenant_id: string;
  id: string;
  version: number;
  title: string;
  rules: ColumnType<RuleSet, string, string>;
  state: Generated<string>;
  note: Generated<string>;
  rev: Generated<number>;
  created_by: string | null;
  created_at: Date;
  published_by: string | null;
  published_at: Date | null;
}

export interface ScoreYearTable {
  tenant_id: string;
  year: string;
  from_day: string;
  to_day: string;
  state: Generated<string>;
  rule_set_id: string;
  frozen_at: Date | null;
  archived_at: Date | null;
}

export interface ScoreYearMoveTable {
  tenant_id: string;
  year: string;
  no: number;
  at: Date;
  actor_account_id: string | null;
  actor_name: string;
  move: string;
  note: Generated<string>;
}

export interface ScoreConfirmationTable {
  tenant_id: string;
  year: string;
  member_id: string;
  statement_hash: Buffer;
  confirmed_at: Date | null;
}

export interface ManualEntryTable {
  tenant_id: string;
  id: string;
  member_id: string;
  kind: string;
  duty_on: string;
  quantity: Generated<string>;
  share_place: Generated<number>;
  share_of: Generated<number>;
  facts: ColumnType<DutyFacts, string | undefined, string>;
  title: string;
  evidence_note: Generated<string>;
  evidence_sha256: Buffer | null;
  evidence_name: string | null;
  state: Generated<string>;
  entered_by: string;
  entered_at: Date;
  decided_by: string | null;
  decided_at: Date | null;
  decision_note: Generated<string>;
  appeal_id: string | null;
  import_id: string | null;
}

/** Of 0026-manual-entry-moves.sql. */
export interface ManualEntryMoveTable {
  tenant_id: string;
  entry_id: string;
  no: number;
  at: Date;
  actor_account_id: string | null;
  actor_name: string;
  move: string;
  note: Generated<string>;
}

export interface DutyAppealTable {
  tenant_id: string;
  id: string;
  member_id: string;
  year: string;
  entry_id: string | null;
  rule_id: string | null;
  rule_words: Generated<string>;
  sentence: Generated<string>;
  words: string;
  state: Generated<string>;
  opened_at: Date;
  decided_by: string | null;
  decided_at: Date | null;
  reply: Generated<string>;
  changed_at: Date;
}

export interface DutyAppealMoveTable {
  tenant_id: string;
  appeal_id: string;
  no: number;
  at: Date;
  actor_account_id: string | null;
  actor_name: string;
  move: string;
  note: Generated<string>;
}

export interface ScoreSettingTable {
  tenant_id: string;
  shows_ranking: Generated<boolean>;
  ranking_basis: Generated<string>;
  ranking_since: Date | null;
}

export interface DutyTables {
  duty_entry: DutyEntryTable;
  duty_seal: DutySealTable;
  rule_set: RuleSetTable;
  score_year: ScoreYearTable;
  score_year_move: ScoreYearMoveTable;
  score_confirmation: ScoreConfirmationTable;
  manual_entry: ManualEntryTable;
  manual_entry_move: ManualEntryMoveTable;
  duty_appeal: DutyAppealTable;
  duty_appeal_move: DutyAppealMoveTable;
  score_setting: ScoreSettingTable;
}
