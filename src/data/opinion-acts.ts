import type { OpinionAct } from "#contract/opinions.ts";
import { enqueue } from "#data/enqueue.ts";
import { newId } from "#data/ids.ts";
import { wakeSync } from "#data/sync-engine.ts";
import { withDb } from "#data/with-database.ts";
import { shanghaiIso } from "#domain/time/shanghai.ts";

/** So long nobody hears of it: it can be taken back with `takeActBack`. */
const UNDO_MS = 8_000;

/** 撤回 or 不署名; once resolved it is on this phone's disk, and goes by itself after some seconds. Gives the op's id. Rejects with SaveFailed. */
export const actOnOpinion = async (opinionId: string, payload: OpinionAct): Promise<string> => {
  const opId = newId();
  await withDb((database) => {
    const { outbox, meta } = database;
    return database.transaction("rw", [outbox, meta], async () => {
      await enqueue(database, {
        opId,
        v: 1,
        entityId: opinionId,
        author: database.accountId,
        clientAt: shanghaiIso(new Date()),
        kind: "opinion.act",
        payload,
      });
      await outbox.update(opId, { nextAt: Date.now() + UNDO_MS });
    });
  });
  wakeSync();
  return opId;
};
