import type { ProposalState } from "#domain/proposal/proposal-state.ts";
import { alignDraftOp, hasFrozenOp } from "#sync/align-draft-op.ts";
import { draftEntriesOf } from "#sync/draft-op.ts";
import { draftOf } from "#sync/draft-of.ts";
import { unsentOf } from "#sync/draft-record.ts";
import { deleteDraft } from "#sync/edit-draft.ts";
import { fieldsOfBody } from "#sync/fields-of-body.ts";
import { areFieldsEqual } from "#sync/merge-fields.ts";
import type { StoreTx } from "#sync/ports.ts";
import { copyOf } from "#sync/take-in-draft.ts";

/** States in which the first proposer still writes: the draft of the same id is the proposal's own. */
const WRITTEN_IN: ReadonlySet<ProposalState> = new Set(["DRAFT", "COSIGNING", "RETURNED"]);

/**
 * Another device has handed the proposal in while words were written here: they become a draft of their own, with a notice, and nothing is
 * handed in twice. Does nothing where there are no such words, or while the cursor or an op under way holds the draft.
 */
export const partFromProposal = async (tx: StoreTx, id: string): Promise<void> => {
  const [proposal] = await tx.proposals([id]);
  const record = await draftOf(tx, id);
  if (!proposal?.server || WRITTEN_IN.has(proposal.server.state) || !record || record.deletedHere) return;
  const isOwnWriting = unsentOf(record) === "put" || record.notice === "REVIVED";
  if (!isOwnWriting || tx.isHeld(record) || (await hasFrozenOp(tx, id))) return;

  const { cosigners } = record.fields;
  const isSaid = areFieldsEqual(record.fields, { ...fieldsOfBody(proposal.server), cosigners: cosigners ?? "" });
  if (!isSaid) {
    const copy = { ...(await copyOf(tx, record)), conflictOf: null, notice: "HANDED_IN" as const };
    await tx.writeDrafts([copy]);
    await alignDraftOp(tx, copy);
  }
  await tx.deleteEntries((await draftEntriesOf(tx, id)).map((entry) => entry.opId));
  const { base } = record;
  await tx.writeDrafts([base ? { ...record, fields: base.fields, notice: null } : { ...record, notice: null }]);
  await deleteDraft(tx, id);
};
