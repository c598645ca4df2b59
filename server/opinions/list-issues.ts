import type { OpinionIssueView } from "#contract/opinion-issues.ts";
import type { House } from "#server/house.ts";
import { findIssue, viewIssues } from "#server/opinions/issue-store.ts";
import type { Actor } from "#server/session/find-actor.ts";

const MOST_ISSUES = 1_000;

/** 期 and 专报 of a year, the newest first; those that wait for signing stand before all others whatever the year. */
export const listIssues = async (
  house: House,
  actor: Actor,
  { year, kind }: { readonly year?: string | undefined; readonly kind?: "ISSUE" | "SPECIAL" | undefined },
): Promise<OpinionIssueView[]> => {
  let query = house.db
    .selectFrom("opinion_issue")
    .selectAll()
    .where("tenant_id", "=", house.tenant.id)
    .where("state", "<>", "DROPPED")
    .orderBy((eb) => eb("state", "=", "ISSUED"))
    .orderBy("signed_at", "desc")
    .orderBy("id")
    .limit(MOST_ISSUES);
  if (kind !== undefined) query = query.where("kind", "=", kind);
  if (year !== undefined) query = query.where((eb) => eb.or([eb("year", "=", Number(year)), eb("year", "is", null)]));
  return viewIssues(house.db, house, actor, await query.execute());
};

/** One of them, or undefined. */
export const readIssue = async (house: House, actor: Actor, id: string): Promise<OpinionIssueView | undefined> => {
  const row = await findIssue(house.db, house.tenant.id, id);
  return row && (await viewIssues(house.db, house, actor, [row]))[0];
};
