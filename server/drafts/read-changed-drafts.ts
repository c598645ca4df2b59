import { draftColumns, viewDraft } from "#server/drafts/draft-store.ts";
import type { House } from "#server/house.ts";
import type { Actor } from "#server/session/find-actor.ts";
import { inside, type ChangeWindow, type FoundRow } from "#server/sync/change-window.ts";
import { sql } from "kysely";

/** A member's own drafts that changed, tombstones among them. */
export const readChangedDrafts = async (house: House, actor: Actor, window: ChangeWindow): Promise<FoundRow[]> => {
  const found = await house.db
    .selectFrom("draft")
    .select(draftColumns)
    .select(sql<string>`changed_xid::text`.as("xid"))
    .where("tenant_id", "=", house.tenant.id)
    .where("account_id", "=", actor.accountId)
    .where(inside("draft", window))
    .orderBy("changed_xid")
    .orderBy("id")
    .limit(window.limit)
    .execute();
  return found.map(({ xid, ...kept }) => ({ xid, row: { t: "draft", ...viewDraft(kept) } }));
};
