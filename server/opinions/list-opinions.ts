import type { OpinionFilter, OpinionItem } from "#contract/opinions-desk.ts";
import type { Refusal } from "#contract/refusals.ts";
import { OPINION_STATES, type OpinionState } from "#domain/opinion/opinion-flow.ts";
import { done, refused, type Result } from "#domain/result.ts";
import type { House } from "#server/house.ts";
import { opinionConditions } from "#server/opinions/opinion-filter.ts";
import { itemsOf, selectOpinions } from "#server/opinions/opinion-items.ts";
import type { Actor } from "#server/session/find-actor.ts";
import { readInboxCursor, writeInboxCursor } from "#server/triage/inbox-cursor.ts";
import { sql } from "kysely";

const USUAL_PAGE = 50;
const LARGEST_PAGE = 200;

interface Page {
  readonly cursor?: string | undefined;
  readonly limit?: string | undefined;
}

/** One page of the desk, what was handed in last first; a page begins below the last row of the one before. */
export const listOpinions = async (
  house: House,
  actor: Actor,
  filter: OpinionFilter,
  page: Page,
): Promise<Result<{ items: OpinionItem[]; next: string | null }, Refusal>> => {
  const after = page.cursor === undefined ? undefined : readInboxCursor(page.cursor);
  if (page.cursor !== undefined && !after) return refused(badCursor);
  const limit = Math.min(Number(page.limit ?? USUAL_PAGE), LARGEST_PAGE);
  const found = opinionConditions(house.tenant.id, actor, filter);
  const below = after && sql<boolean>`(report.submitted_at, report.id) < (${after.receivedAt}, ${after.id}::uuid)`;
  const rows = await selectOpinions(house.db, below ? sql<boolean>`${found} and ${below}` : found, limit + 1);
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return done({
    items: [...(await itemsOf(house.db, house, shown))],
    next: last && rows.length > limit ? writeInboxCursor({ receivedAt: last.submitted_at, id: last.id }) : null,
  });
};

const badCursor: Refusal = {
  kind: "invalid-fields",
  errors: [{ pointer: "/cursor", rule: "cursor", detail: "翻页位置无效，请从头查看。" }],
};

/** How many in each state a filter finds; its own state counts for nothing. `latest` changes whenever one of them did. */
export const countOpinions = async (house: House, actor: Actor, filter: OpinionFilter) => {
  const { state: _, ...others } = filter;
  const { rows } = await sql<{ state: OpinionState; count: number; latest: string }>`
    select report.state, count(*)::int as count, max(report.changed_at)::text as latest
    from opinion_report as report where ${opinionConditions(house.tenant.id, actor, others)}
    group by report.state`.execute(house.db);
  const countByState = new Map(rows.map(({ state, count }) => [state, count]));
  const byState = Object.fromEntries(OPINION_STATES.map((state) => [state, countByState.get(state) ?? 0])) as Record<
    OpinionState,
    number
  >;
  const all = rows.reduce((sum, { count }) => sum + count, 0);
  return {
    byState,
    latest: `${all} ${
      rows
        .map(({ latest }) => latest)
        .toSorted()
        .at(-1) ?? ""
    }`,
  };
};
