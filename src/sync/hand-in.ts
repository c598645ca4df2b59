import type { Op } from "#contract/ops.ts";
import { emptyFieldsByKind, type DraftFields, type DraftKind } from "#domain/draft/draft-kind.ts";
import { alignDraftOp } from "#sync/align-draft-op.ts";
import { draftEntriesOf } from "#sync/draft-op.ts";
import { draftOf } from "#sync/draft-of.ts";
import type { DraftRecord } from "#sync/draft-record.ts";
import { saveDraft } from "#sync/edit-draft.ts";
import { fieldsOfBody } from "#sync/fields-of-body.ts";
import { fieldsOfOpinion } from "#sync/fields-of-opinion.ts";
import { enqueued, isFrozen } from "#sync/outbox.ts";
import { isHandIn, unsentHandIn, type HandInOp } from "#sync/unsent-hand-in.ts";
import type { StoreTx } from "#sync/ports.ts";

/** What is handed in: a proposal, or a report. */
export type Deed = {
  [Kind in HandInOp["kind"]]: Pick<Extract<Op, { kind: Kind }>, "kind" | "payload">;
}[HandInOp["kind"]];

/**
 * Hands a draft in: it leaves this phone, its words live on in the op. What of the draft has certainly not left goes with it; an op that may
 * have left goes first. Twice is once: an op that waits gives way to the newer one.
 */
export const handIn = async (tx: StoreTx, id: string, deed: Deed): Promise<string> => {
  const record = await draftOf(tx, id);
  const before = await unsentHandIn(tx, id);
  const underWay = new Set((await tx.flights()).flatMap((flight) => flight.opIds));
  if (before && isFrozen(before, underWay)) return before.opId;
  const waiting = (await draftEntriesOf(tx, id)).filter((entry) => !isFrozen(entry, underWay));
  await tx.deleteEntries([...waiting, ...(before ? [before] : [])].map((entry) => entry.opId));
  const stamp = tx.stamp();
  const op = { ...stamp, v: 1 as const, entityId: id, ...deed };
  const draft = record ?? before?.draft;
  await tx.writeEntries([{ ...enqueued(op, await tx.nextOrder()), ...(draft ? { draft } : {}) }]);
  await tx.deleteDrafts([id]);
  return stamp.opId;
};

/** Makes what was not handed in after all a draft again, with the words that were to go; false where it may have left. */
export const takeHandInBack = async (tx: StoreTx, opId: string): Promise<boolean> => {
  const [entry] = await tx.entries([opId]);
  if (!entry || !isHandIn(entry.op) || entry.state === "ACCEPTED") return false;
  const underWay = new Set((await tx.flights()).flatMap((flight) => flight.opIds));
  if (isFrozen(entry, underWay)) return false;
  await tx.deleteEntries([opId]);
  if (entry.draft && !(await draftOf(tx, entry.entityId))) await restore(tx, entry.draft);
  const kind: DraftKind = entry.op.kind === "proposal.submit" ? "proposal" : "report";
  await saveDraft(tx, kind, entry.entityId, wordsToKeep(entry.draft, entry.op));
  return true;
};

const restore = async (tx: StoreTx, draft: DraftRecord): Promise<void> => {
  const { generation } = await tx.pullState();
  const restored: DraftRecord = {
    ...draft,
    fields: { ...emptyFieldsByKind[draft.draftKind], ...draft.fields },
    heldUntil: 0,
    generation,
    updatedSeq: await tx.nextOrder(),
  };
  await tx.writeDrafts([restored]);
  await alignDraftOp(tx, restored);
};

/** A proposal's draft knows more than its op: whom to ask to sign. */
const wordsToKeep = (draft: DraftRecord | undefined, op: HandInOp): DraftFields => {
  if (op.kind === "opinion.submit") return fieldsOfOpinion(op.payload.body);
  const { cosigners, ...rest } = fieldsOfBody(op.payload.body);
  return draft ? rest : { ...rest, cosigners };
};
