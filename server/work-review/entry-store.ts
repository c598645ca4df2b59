import type { ReviewEntry, ReviewEntryBody } from "#contract/work-review.ts";
import { type EnteredCode, ENTERED_CODES } from "#domain/work-review/review-figures.ts";
import type { ReviewPeriod } from "#domain/work-review/review-period.ts";
import { shanghaiIso } from "#domain/time/shanghai.ts";
import type { Db, Tx } from "#server/db/database.ts";

export interface StandingEntry extends ReviewEntry {
  readonly code: EnteredCode;
  readonly value: number;
}

/** What was entered by hand for exactly this period and stands: of each figure the newest, unless it took the figure back. */
export const readEntries = async (db: Db, tenantId: string, { from, to }: ReviewPeriod): Promise<StandingEntry[]> => {
  const rows = await db
    .selectFrom("work_review_entry")
    .selectAll()
    .distinctOn("code")
    .where("tenant_id", "=", tenantId)
    .where("from_day", "=", from)
    .where("to_day", "=", to)
    .orderBy("code")
    .orderBy("entered_at", "desc")
    .orderBy("id")
    .execute();
  return rows.flatMap((row) => {
    const code = ENTERED_CODES.find((one) => one === row.code);
    if (!code || row.value === null) return [];
    return [{ code, value: Number(row.value), ...entryOf(row) }];
  });
};

interface EntryRow {
  readonly note: string;
  readonly entered_name: string;
  readonly entered_at: Date;
}

export const entryOf = ({ note, entered_name, entered_at }: EntryRow): ReviewEntry => ({
  note,
  by: entered_name,
  at: shanghaiIso(entered_at),
});

/** The entry of an id, with its body for whoever sends it again. */
export const findEntry = (tx: Tx, tenantId: string, id: string) =>
  tx
    .selectFrom("work_review_entry")
    .selectAll()
    .where("tenant_id", "=", tenantId)
    .where("id", "=", id)
    .executeTakeFirst();

export const isSameEntry = (
  row: { from_day: string; to_day: string; code: string; value: string | number | null; note: string },
  body: ReviewEntryBody,
): boolean =>
  row.from_day === body.from &&
  row.to_day === body.to &&
  row.code === body.code &&
  row.note === body.note &&
  (row.value === null ? null : Number(row.value)) === body.value;
