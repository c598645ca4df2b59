import type { ChangedRow } from "#contract/ops.ts";
import { unsentOf, type DraftRecord } from "#sync/draft-record.ts";
import { arrivedDraft } from "#sync/meet-draft.ts";
import { unsentHandIn } from "#sync/unsent-hand-in.ts";
import type { StoreTx } from "#sync/ports.ts";
import { takeInDraft } from "#sync/take-in-draft.ts";

type ChangedDraft = Extract<ChangedRow, { t: "draft" }>;

/** Lets each draft follow its row; a revision that this phone knows, its own above all, changes nothing. */
export const applyDrafts = async (tx: StoreTx, rows: readonly ChangedRow[], generation: number): Promise<void> => {
  const changed = rows.filter((row) => row.t === "draft");
  if (changed.length === 0) return;
  const known = await tx.drafts(changed.map((row) => row.id));
  for (const [index, row] of changed.entries()) await applyDraft(tx, known[index], row, generation);
};

const applyDraft = async (
  tx: StoreTx,
  known: DraftRecord | undefined,
  { id, rev, deleted, data }: ChangedDraft,
  generation: number,
): Promise<void> => {
  if (!known) {
    if (!data || deleted || (await unsentHandIn(tx, id))) return;
    const record = arrivedDraft(id, rev, data, generation);
    return tx.writeDrafts([{ ...record, updatedSeq: await tx.nextOrder() }]);
  }
  const record = { ...known, generation };
  // An older row than the one known comes from a page that was asked for before.
  if (record.base && rev <= record.base.rev) return tx.writeDrafts([record]);
  await takeInDraft(tx, record, { id, rev, deleted, data });
};

/** After a full pull: drafts that the server no longer names go, except for words that it has never had. */
export const sweepDrafts = async (tx: StoreTx, generation: number, unsent: ReadonlySet<string>): Promise<void> => {
  const left = await tx.draftsBefore(generation);
  const clean = left.filter((record) => record.base && !unsentOf(record) && !unsent.has(record.id));
  const gone = clean.filter((record) => !tx.isHeld(record)).map((record) => record.id);
  if (gone.length > 0) await tx.deleteDrafts(gone);
};
