import { draftColumns, viewDraft } from "#server/drafts/draft-store.ts";
import type { DraftKind } from "#domain/draft/draft-kind.ts";
import type { House } from "#server/house.ts";
import type { Actor } from "#server/session/find-actor.ts";
import { inside, type ChangeWindow, type FoundPage } from "#server/sync/change-window.ts";
import { sql } from "kysely";

/** A page of drafts is what a phone can take in at once: so many of them, and no second one beyond so many bytes of text. */
const MOST_ROWS = 25;
const MOST_BYTES = 2 * 1024 * 1024;

/** A member's own drafts of these kinds that changed, tombstones among them. */
export const readChangedDrafts = async (
  house: House,
  actor: Actor,
  window: ChangeWindow,
  kinds: readonly DraftKind[],
): Promise<FoundPage> => {
  const most = Math.min(window.limit, MOST_ROWS);
  const next = house.db
    .selectFrom("draft")
    .select(draftColumns)
    .select([sql<string>`changed_xid::text`.as("xid"), "changed_xid"])
    .select(sql<number>`coalesce(octet_length(fields::text), 0)`.as("size"))
    .where("tenant_id", "=", house.tenant.id)
    .where("account_id", "=", actor.accountId)
    .where("kind", "in", [...kinds])
    .where(inside("draft", window))
    .orderBy("draft.changed_xid")
    .orderBy("id")
    .limit(most);
  const found = await house.db
    .selectFrom(next.as("next"))
    .select([...draftColumns, "xid", "size"])
    .select(sql<string>`sum(size) over (order by changed_xid, id)`.as("sum"))
    .orderBy("changed_xid")
    .orderBy("id")
    .execute();
  const fitting = found.filter(({ sum, size }) => Number(sum) <= MOST_BYTES || Number(sum) === Number(size));
  const rows = fitting.map(({ xid, size: _size, sum: _sum, ...kept }) => ({
    xid,
    row: { t: "draft" as const, ...viewDraft(kept) },
  }));
  return { rows, isCut: rows.length === most || rows.length < found.length };
};
