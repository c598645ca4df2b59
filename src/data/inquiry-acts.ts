import type { InquiryAct } from "#contract/studios.ts";
import { enqueue } from "#data/enqueue.ts";
import { newId } from "#data/ids.ts";
import { wakeSync } from "#data/sync-engine.ts";
import { withDb } from "#data/with-database.ts";
import { shanghaiIso } from "#domain/time/shanghai.ts";

/** So long nobody hears of it: it can be taken back with `takeActBack`. */
const UNDO_MS = 8_000;

/** Does something about an inquiry; once resolved it is on this phone's disk. Gives the op's id. Rejects with SaveFailed. Waits for no network. */
export const actOnInquiry = async (entityId: string, payload: InquiryAct): Promise<string> => {
  const opId = newId();
  await withDb((database) => {
    const { outbox, meta } = database;
    return database.transaction("rw", [outbox, meta], async () => {
      const told = { opId, v: 1, entityId, author: database.accountId, clientAt: shanghaiIso(new Date()) } as const;
      await enqueue(database, { ...told, kind: "inquiry.act", payload });
      // What says nothing to anybody needs no time to think.
      if (payload.act !== "pickUp") await outbox.update(opId, { nextAt: Date.now() + UNDO_MS });
    });
  });
  wakeSync();
  return opId;
};
