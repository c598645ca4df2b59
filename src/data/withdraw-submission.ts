import { enqueue } from "#data/enqueue.ts";
import { giveUp, type GivenUp } from "#data/give-up.ts";
import { newId } from "#data/ids.ts";
import { wakeSync } from "#data/sync-engine.ts";
import { withDb } from "#data/with-database.ts";
import { shanghaiIso } from "#domain/time/shanghai.ts";

/** So long nobody hears of it: it can be taken back with `giveUp(opId)`. */
const UNDO_MS = 8_000;

/** removed: it never left, nothing of it is on this phone any more; `takeBack(all)` undoes it. queued: the server is asked to take it back. */
export type Withdrawal =
  | { readonly kind: "removed"; readonly all: GivenUp }
  | { readonly kind: "queued"; readonly opId: string };

/**
 * Takes a submission of one's own back (sync.md R2): free while it has certainly not arrived, else an op behind it, which the server may
 * refuse with `withdraw-too-late`. Asked for twice it is one. Rejects with SaveFailed.
 */
export const withdrawSubmission = async (id: string): Promise<Withdrawal> => {
  const put = await withDb(async ({ outbox }) => {
    const entries = await outbox.where("entityId").equals(id).toArray();
    return entries.find((entry) => entry.op.kind === "submission.put" && entry.state !== "ACCEPTED");
  });
  // Decided inside its own transaction: undefined where the op has left meanwhile.
  const all = put && (await giveUp(put.opId));
  if (all) return { kind: "removed", all };

  const opId = await queueWithdrawal(id, newId());
  wakeSync();
  return { kind: "queued", opId };
};

const queueWithdrawal = (id: string, opId: string): Promise<string> =>
  withDb((database) =>
    database.transaction("rw", [database.outbox, database.meta], async () => {
      const entries = await database.outbox.where("entityId").equals(id).toArray();
      const asked = entries.find((entry) => entry.op.kind === "submission.withdraw" && entry.state === "QUEUED");
      if (asked) return asked.opId;
      await enqueue(database, {
        opId,
        v: 1,
        entityId: id,
        author: database.accountId,
        clientAt: shanghaiIso(new Date()),
        kind: "submission.withdraw",
        payload: {},
      });
      await database.outbox.update(opId, { nextAt: Date.now() + UNDO_MS });
      return opId;
    }),
  );
