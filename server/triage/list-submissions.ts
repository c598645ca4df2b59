import type { Refusal } from "#contract/refusals.ts";
import type { TriageFilter, TriageItem } from "#contract/triage.ts";
import { done, refused, type Result } from "#domain/result.ts";
import { shanghaiDay } from "#domain/time/shanghai.ts";
import type { House } from "#server/house.ts";
import { readInboxCursor, writeInboxCursor } from "#server/triage/inbox-cursor.ts";
import { conditionsOf } from "#server/triage/triage-filter.ts";
import { itemsOf, triageRows } from "#server/triage/triage-rows.ts";
import { sql } from "kysely";

const USUAL_PAGE = 50;
const LARGEST_PAGE = 200;

export interface InboxPage {
  readonly items: TriageItem[];
  readonly next: string | null;
}

/** One page of the inbox, newest first. Pages follow one another by place, so that arrivals meanwhile double or hide no row. */
export const listSubmissions = async (
  house: House,
  filter: TriageFilter,
  page: { readonly cursor?: string | undefined; readonly limit?: string | undefined },
): Promise<Result<InboxPage, Refusal>> => {
  const { db, tenant } = house;
  const after = page.cursor === undefined ? undefined : readInboxCursor(page.cursor);
  if (page.cursor !== undefined && !after) return refused(badCursor);
  const today = shanghaiDay(house.now());
  const limit = Math.min(Number(page.limit ?? USUAL_PAGE), LARGEST_PAGE);
  let query = triageRows(db)
    .where((eb) => conditionsOf(eb, tenant.id, filter, today))
    .orderBy("submission.received_at", "desc")
    .orderBy("submission.id", "desc")
    .limit(limit + 1);
  if (after) {
    query = query.where(
      sql<boolean>`(submission.received_at, submission.id) < (${after.receivedAt}, ${after.id}::uuid)`,
    );
  }
  const found = await query.execute();
  const rows = found.slice(0, limit);
  const last = rows.at(-1);
  return done({
    items: await itemsOf(db, house, rows),
    next: last && found.length > limit ? writeInboxCursor({ receivedAt: last.received_at, id: last.id }) : null,
  });
};

const badCursor: Refusal = {
  kind: "invalid-fields",
  errors: [{ pointer: "/cursor", rule: "cursor", detail: "翻页位置无效，请从头查看。" }],
};
