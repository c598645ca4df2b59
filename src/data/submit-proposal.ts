import type { ProposalBody, ProposalRow } from "#contract/proposals.ts";
import { createDexieStore } from "#data/dexie-store.ts";
import { enqueue } from "#data/enqueue.ts";
import { noteHold } from "#data/held-drafts.ts";
import { newId } from "#data/ids.ts";
import { wakeSync } from "#data/sync-engine.ts";
import { readUnderWay } from "#data/under-way.ts";
import { withDb } from "#data/with-database.ts";
import { shanghaiIso } from "#domain/time/shanghai.ts";
import { saveDraft } from "#sync/edit-draft.ts";
import { fieldsOfBody } from "#sync/fields-of-body.ts";
import { handIn, takeHandInBack } from "#sync/hand-in.ts";
import { isFrozen } from "#sync/outbox.ts";
import type { StoreTx } from "#sync/ports.ts";

/**
 * Asks these members to sign the text as it is now; the draft lives on. An invitation that waits gives way to the newer one. Gives the op's
 * id. Rejects with SaveFailed. Waits for no network.
 */
export const inviteToCosign = async (
  draftId: string,
  body: ProposalBody,
  memberIds: readonly string[],
): Promise<string> => {
  const opId = newId();
  await withDb((database) => {
    const { outbox, flights, meta } = database;
    return database.transaction("rw", [outbox, flights, meta], async () => {
      const underWay = await readUnderWay(database);
      const waiting = await outbox
        .where("entityId")
        .equals(draftId)
        .filter((one) => one.op.kind === "proposal.invite" && one.state !== "ACCEPTED" && !isFrozen(one, underWay))
        .primaryKeys();
      await outbox.bulkDelete(waiting);
      await enqueue(database, {
        opId,
        v: 1,
        entityId: draftId,
        author: database.accountId,
        clientAt: shanghaiIso(new Date()),
        kind: "proposal.invite",
        payload: { body, memberIds: [...memberIds] },
      });
    });
  });
  wakeSync();
  return opId;
};

/**
 * Hands the proposal in: one transaction takes the draft off this phone and puts its words into the outbox. Save what is being typed first.
 * `endCosigning` drops who has not answered. Gives the op's id. Rejects with SaveFailed. Waits for no network.
 */
export const submitProposal = async (draftId: string, body: ProposalBody, endCosigning: boolean): Promise<string> => {
  noteHold(draftId, null);
  return writing((tx) => handIn(tx, draftId, { kind: "proposal.submit", payload: { body, endCosigning } }));
};

/** 改回草稿: a proposal or report that was to be handed in, refused or not sent yet, is a draft again; false where it may have left. Rejects with SaveFailed. */
export const backToDraft = (opId: string): Promise<boolean> => writing((tx) => takeHandInBack(tx, opId));

/** A proposal that came back (退回修改) becomes a draft of the same id, to be handed in anew. Words already written into it stay. */
export const reviseReturned = (id: string, row: ProposalRow): Promise<void> =>
  writing(async (tx) => {
    const [known] = await tx.drafts([id]);
    if (!known || known.deletedHere) await saveDraft(tx, "proposal", id, fieldsOfBody(row));
  });

/** One action, one transaction; then the engine is woken. */
const writing = async <T>(work: (tx: StoreTx) => Promise<T>): Promise<T> => {
  const result = await withDb((database) => createDexieStore(database).transaction(work));
  wakeSync();
  return result;
};
