import type { ColumnType, Generated } from "kysely";

// Tables of server/db/migrations/0029-topics.sql and 0031-topic-atlas.sql, column by column.

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
  decided_at: Date | null;
  heat: Generated<number>;
  voices: Generated<number>;
  words: ColumnType<readonly string[], string | undefined, string>;
  town_counts: ColumnType<readonly { town: string; people: number; items: number }[], string | undefined, string>;
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
  at: Generated<Date>;
  category: string | null;
  counts: Generated<boolean>;
  words: Generated<string[]>;
}

export interface TopicVoiceTable {
  tenant_id: string;
  topic_id: string;
  account_id: string;
  at: Date;
  town_id: string | null;
  person_key: Buffer | null;
}

export interface TopicReadingTable {
  tenant_id: string;
  read_xid: Generated<string>;
  read_id: Generated<string>;
  read_at: Date | null;
}

export interface AtlasCellTable {
  tenant_id: string;
  topic_id: string;
  town: string;
  category: string;
  month: string;
  people: number;
  items: number;
}

export interface AtlasWordTable {
  tenant_id: string;
  town: string;
  category: string;
  month: string;
  word: string;
  items: number;
}

export interface TopicTables {
  topic: TopicTable;
  topic_submission: TopicSubmissionTable;
  topic_voice: TopicVoiceTable;
  topic_reading: TopicReadingTable;
  atlas_cell: AtlasCellTable;
  atlas_word: AtlasWordTable;
}
