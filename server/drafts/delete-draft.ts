import { done, type Result } from "#domain/result.ts";
import type { Tx } from "#server/db/database.ts";
import { buryDraft, lockDraft, viewDraft, type DraftKey } from "#server/drafts/draft-store.ts";
import type { DraftOutcome } from "#server/drafts/put-draft.ts";

/**
 * Turns a draft into a tombstone without words. Who did not know the newest words does not delete them: an edit beats a deletion.
 * What is gone already stays gone. The account's drafts must be locked.
 */
export const deleteDraft = async (
  tx: Tx,
  key: DraftKey,
  baseRev: number,
  now: Date,
): Promise<Result<DraftOutcome, never>> => {
  const current = await lockDraft(tx, key);
  if (!current) return done({ kind: "settled", rev: Math.max(1, baseRev), changedAt: now });
  if (current.deleted_at) return done({ kind: "settled", rev: current.rev, changedAt: current.changed_at });
  if (current.rev !== baseRev) return done({ kind: "stale", current: viewDraft(current) });

  const rev = current.rev + 1;
  await buryDraft(tx, key, rev, now);
  return done({ kind: "settled", rev, changedAt: now });
};
