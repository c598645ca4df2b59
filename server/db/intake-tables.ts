import type { ColumnType, Generated } from "kysely";

// Tables of server/db/migrations/0027-intake.sql, column by column.

export interface StudioTable {
  tenant_id: string;
  id: string;
  code: string;
  name: string;
  kind: string;
  theme: Generated<string>;
  town_id: string | null;
  address: Generated<string>;
  intro: Generated<string>;
  star: number | null;
  status: Generated<string>;
  opened_on: Generated<string>;
  rev: Generated<number>;
  created_at: Generated<Date>;
  changed_at: Generated<Date>;
}

export interface StudioMemberTable {
  tenant_id: string;
  studio_id: string;
  member_id: string;
  part: Generated<string>;
}

export interface StudioDutyTable {
  tenant_id: string;
  studio_id: string;
  on_day: string;
  member_id: string;
  hours: Generated<string>;
  note: Generated<string>;
}

export interface CampaignTable {
  tenant_id: string;
  id: string;
  code: string;
  title: string;
  intro: Generated<string>;
  prompt: Generated<string>;
  questions: ColumnType<readonly string[], string | undefined, string>;
  category: string | null;
  asks_place: Generated<boolean>;
  from_day: string;
  to_day: string;
  state: Generated<string>;
  shows_counter: Generated<boolean>;
  rev: Generated<number>;
  created_by: string | null;
  created_at: Generated<Date>;
  changed_at: Generated<Date>;
}

export interface SubmissionGroupTable {
  tenant_id: string;
  id: string;
  title: string;
  created_by: string;
  created_at: Date;
}

/** An answer that waits for a second person. */
export interface ProposedAnswer {
  readonly words: string;
  readonly accountId: string;
  readonly by: string;
  readonly at: string;
}

/** What migration 0027 added to `submission`. */
export interface IntakeColumns {
  studio_id: string | null;
  campaign_id: string | null;
  campaign_answers: ColumnType<readonly string[] | null, string | null | undefined, string | null>;
  town_id: string | null;
  group_id: string | null;
  entered_by: string | null;
  origin_ref: Generated<string>;
  due_on: string | null;
  transferred_at: Date | null;
  proposed_answer: ColumnType<ProposedAnswer | null, string | null | undefined, string | null>;
  answer_visibility: Generated<string>;
  supplements: Generated<number>;
  removal_reason: string | null;
  picked_up_at: Date | null;
  /** Of 0034: the asker's consent, and when a late one was shown to the head. */
  may_publish: Generated<boolean>;
  escalated_at: Date | null;
}

export interface IntakeTables {
  studio: StudioTable;
  studio_member: StudioMemberTable;
  studio_duty: StudioDutyTable;
  campaign: CampaignTable;
  submission_group: SubmissionGroupTable;
}
