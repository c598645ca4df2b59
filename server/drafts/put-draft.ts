import type { DraftPut, DraftRow } from "#contract/drafts.ts";
import type { Refusal } from "#contract/refusals.ts";
import { wordsOfKind, type DraftFields } from "#domain/draft/draft-kind.ts";
import { done, refused, type Result } from "#domain/result.ts";
import type { Tx } from "#server/db/database.ts";
import {
  countDrafts,
  fieldsAfter,
  lockDraft,
  viewDraft,
  writeDraft,
  type DraftKey,
  type KeptDraft,
} from "#server/drafts/draft-store.ts";
import { isDeepStrictEqual } from "node:util";

/** Live drafts of one account. */
export const MOST_DRAFTS = 500;

/** What became of a write to a draft: the revision that stands now, or that the draft has gone on since. */
export type DraftOutcome =
  | { readonly kind: "settled"; readonly rev: number; readonly changedAt: Date }
  | { readonly kind: "stale"; readonly current: DraftRow };

/**
 * Stores a draft over the revision that its writer knew (sync.md §4.4); over any other it is stale, and nothing changes. The same
 * words again make no new revision; another kind is refused. A tombstone is revived; a draft that is unknown here (its tombstone forgotten, a backup restored)
 * goes on from the writer's count. The account's drafts must be locked.
 */
export const putDraft = async (
  tx: Tx,
  key: DraftKey,
  put: DraftPut,
  now: Date,
): Promise<Result<DraftOutcome, Refusal>> => {
  const current = await lockDraft(tx, key);
  if (current && current.kind !== put.draftKind) return refused({ kind: "draft-kind-fixed" });
  const fields = fieldsAfter(current, put);
  if (current && saysTheSame(current, fields, put))
    return done({ kind: "settled", rev: current.rev, changedAt: current.changed_at });
  if (current && current.rev !== put.baseRev) return done({ kind: "stale", current: viewDraft(current) });

  const isOneMore = !current || current.deleted_at !== null;
  if (isOneMore && (await countDrafts(tx, key)) >= MOST_DRAFTS) return refused({ kind: "too-many-drafts" });
  const rev = put.baseRev + 1;
  await writeDraft(tx, key, rev, now, fields, put);
  return done({ kind: "settled", rev, changedAt: now });
};

const saysTheSame = (kept: KeptDraft, fields: DraftFields, put: DraftPut): boolean =>
  kept.deleted_at === null &&
  isDeepStrictEqual(wordsOfKind(put.draftKind, kept.fields as DraftFields).fields, fields) &&
  isDeepStrictEqual(kept.conflict_of, put.conflictOf && { ...put.conflictOf });
