import type { PersonDatabase } from "#data/database.ts";
import { createDexieStore } from "#data/dexie-store.ts";
import { heldByPageBefore, isHeldHere } from "#data/held-drafts.ts";
import { draftOf } from "#sync/draft-of.ts";
import { unsentOf, type DraftRecord } from "#sync/draft-record.ts";
import { partFromProposal } from "#sync/part-from-proposal.ts";
import { releaseDraft } from "#sync/take-in-draft.ts";

/** A deletion can be taken back for so long. */
const KEPT_AFTER_DELETION_MS = 24 * 3_600_000;

/** Once a start: rows and refusals that waited for a cursor of a page that is gone are met, and drafts deleted long ago and settled go for good. */
export const tidyDrafts = async (database: PersonDatabase): Promise<void> => {
  const all = await database.reportDrafts.toArray();
  const refused = await refusedDrafts(database);
  const left = new Set(heldByPageBefore().filter((id) => !isHeldHere(id)));
  const waiting = all.filter((record) => record.ahead !== null || refused.has(record.id) || left.has(record.id));
  const gone = all.filter(isLongGone);
  if (waiting.length + gone.length === 0) return;
  await createDexieStore(database).transaction(async (tx) => {
    for (const { id } of waiting) {
      const found = await draftOf(tx, id);
      const record = found && left.has(id) ? { ...found, heldUntil: 0 } : found;
      if (record && record !== found) await tx.writeDrafts([record]);
      if (record && !tx.isHeld(record)) await releaseDraft(tx, record);
      await partFromProposal(tx, id);
    }
    for (const { id } of gone) {
      const record = await draftOf(tx, id);
      // Without its record the answer to an op under way would leave a deleted draft standing on the server.
      if (record && isLongGone(record) && (await tx.entriesOf(id)).length === 0) await tx.deleteDrafts([id]);
    }
  });
};

/** Whose words the server refuses for good. */
const refusedDrafts = async ({ outbox }: PersonDatabase): Promise<ReadonlySet<string>> => {
  const parked = await outbox.where("[state+order]").between(["PARKED", 0], ["PARKED", Infinity]).toArray();
  return new Set(parked.map((entry) => entry.entityId));
};

const isLongGone = (record: DraftRecord): boolean =>
  record.deletedHere &&
  unsentOf(record) === null &&
  !(Date.now() - Date.parse(record.changedAt) < KEPT_AFTER_DELETION_MS);
