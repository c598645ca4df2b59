import type { ProposalBody } from "#contract/proposals.ts";
import { alignDraftOp } from "#sync/align-draft-op.ts";
import { draftEntriesOf } from "#sync/draft-op.ts";
import { draftOf } from "#sync/draft-of.ts";
import type { DraftRecord } from "#sync/draft-record.ts";
import { saveDraft } from "#sync/edit-draft.ts";
import { fieldsOfBody } from "#sync/fields-of-body.ts";
import { enqueued, isFrozen } from "#sync/outbox.ts";
import { unsentHandIn } from "#sync/unsent-hand-in.ts";
import type { StoreTx } from "#sync/ports.ts";

/**
 * Hands a proposal in: its draft leaves this phone, its words live on in the op. What of the draft has certainly not left goes with it; an op
 * that may have left goes first. Twice is once: an op that waits gives way to the newer one.
 */
export const handIn = async (tx: StoreTx, id: string, body: ProposalBody, endCosigning: boolean): Promise<string> => {
  const record = await draftOf(tx, id);
  const before = await unsentHandIn(tx, id);
  const underWay = new Set((await tx.flights()).flatMap((flight) => flight.opIds));
  if (before && isFrozen(before, underWay)) return before.opId;
  const waiting = (await draftEntriesOf(tx, id)).filter((entry) => !isFrozen(entry, underWay));
  await tx.deleteEntries([...waiting, ...(before ? [before] : [])].map((entry) => entry.opId));
  const stamp = tx.stamp();
  const payload = { body, endCosigning };
  const op = { ...stamp, v: 1 as const, entityId: id, kind: "proposal.submit" as const, payload };
  const draft = record ?? before?.draft;
  await tx.writeEntries([{ ...enqueued(op, await tx.nextOrder()), ...(draft ? { draft } : {}) }]);
  await tx.deleteDrafts([id]);
  return stamp.opId;
};

/** Makes a proposal that was not handed in after all a draft again, with the words that were to go; false where it may have left. */
export const takeHandInBack = async (tx: StoreTx, opId: string): Promise<boolean> => {
  const [entry] = await tx.entries([opId]);
  if (entry?.op.kind !== "proposal.submit" || entry.state === "ACCEPTED") return false;
  const underWay = new Set((await tx.flights()).flatMap((flight) => flight.opIds));
  if (isFrozen(entry, underWay)) return false;
  await tx.deleteEntries([opId]);
  if (entry.draft && !(await draftOf(tx, entry.entityId))) await restore(tx, entry.draft);
  await saveDraft(tx, "proposal", entry.entityId, wordsToKeep(entry.draft, entry.op.payload.body));
  return true;
};

const restore = async (tx: StoreTx, draft: DraftRecord): Promise<void> => {
  const { generation } = await tx.pullState();
  const restored: DraftRecord = { ...draft, heldUntil: 0, generation, updatedSeq: await tx.nextOrder() };
  await tx.writeDrafts([restored]);
  await alignDraftOp(tx, restored);
};

/** The draft knows more than the op: whom to ask to sign. */
const wordsToKeep = (draft: DraftRecord | undefined, body: ProposalBody) => {
  const { cosigners, ...rest } = fieldsOfBody(body);
  return draft ? rest : { ...rest, cosigners };
};
