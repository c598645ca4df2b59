import type { Generated } from "kysely";

// Table of server/db/migrations/0035-work-review.sql, column by column.

export interface WorkReviewEntryTable {
  tenant_id: string;
  id: string;
  from_day: string;
  to_day: string;
  code: string;
  value: string | number | null;
  note: Generated<string>;
  entered_by: string;
  entered_name: string;
  entered_at: Date;
}

export interface WorkReviewTables {
  work_review_entry: WorkReviewEntryTable;
}
