import type { Tx } from "#server/db/database.ts";
import { deleteDraft } from "#server/drafts/delete-draft.ts";
import { lockDraft } from "#server/drafts/draft-store.ts";
import type { House } from "#server/house.ts";
import type { Actor } from "#server/session/find-actor.ts";

/** Makes the draft that a proposal was written as a tombstone, at whatever revision it is: what was handed in is the proposal now. */
export const buryDraftOf = async (tx: Tx, house: House, actor: Actor, id: string): Promise<void> => {
  const key = { tenantId: house.tenant.id, accountId: actor.accountId, id };
  const draft = await lockDraft(tx, key);
  if (draft) await deleteDraft(tx, key, draft.rev, house.now());
};
