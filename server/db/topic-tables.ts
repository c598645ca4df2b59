import type { Generated } from "kysely";

// Tables of server/db/migrations/0029-topics.sql, column by column.

export interface TopicTable {
  tenant_id: string;
  id: string;
  name: string;
  named_by: string | null;
  hidden_at: Date | null;
  hidden_by: string | null;
  hide_reason: Generated<string>;
  merged_into: string | null;
  category: string | null;
  items: Generated<number>;
  people: Generated<number>;
  first_at: Date;
  last_at: Date;
  changed_at: Generated<Date>;
}

export interface TopicSubmissionTable {
  tenant_id: string;
  submission_id: string;
  topic_id: string;
  person_key: Buffer;
  town_id: string | null;
  month: string;
  is_pinned: Generated<boolean>;
  joined_at: Generated<Date>;
}

export interface TopicVoiceTable {
  tenant_id: string;
  topic_id: string;
  account_id: string;
  at: Date;
  town_id: string | null;
}

export interface TopicTables {
  topic: TopicTable;
  topic_submission: TopicSubmissionTable;
  topic_voice: TopicVoiceTable;
}
