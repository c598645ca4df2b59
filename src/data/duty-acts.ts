import type { DutyAct } from "#contract/duty.ts";
import { enqueue } from "#data/enqueue.ts";
import { giveUp } from "#data/give-up.ts";
import { newId } from "#data/ids.ts";
import { wakeSync } from "#data/sync-engine.ts";
import { withDb } from "#data/with-database.ts";
import { shanghaiIso } from "#domain/time/shanghai.ts";

/** So long nobody hears of it: it can be taken back with `takeActBack`. */
const UNDO_MS = 8_000;

/** 「有疑问」 on a line, or on something that is missing (`entryId` null); once resolved it is on this phone's disk. Gives the appeal's id. Rejects with SaveFailed. */
export const openAppeal = async (appeal: Omit<Extract<DutyAct, { act: "appeal" }>, "act">): Promise<string> => {
  const id = newId();
  await actOnDuty(id, { act: "appeal", ...appeal });
  return id;
};

/** Takes an appeal back: one that certainly has not left goes from this phone, else the server hears of it. Rejects with SaveFailed. */
export const withdrawAppeal = async (id: string): Promise<void> => {
  const unsent = await withDb(async ({ outbox }) =>
    (await outbox.where("entityId").equals(id).toArray()).find(({ op }) => isAppeal(op)),
  );
  if (unsent && unsent.state !== "ACCEPTED" && (await giveUp(unsent.opId))) return;
  await actOnDuty(id, { act: "withdrawAppeal" });
};

/** 核对无误. Gives the op's id. Rejects with SaveFailed. */
export const confirmYear = (year: string): Promise<string> => actOnDuty(newId(), { act: "confirmYear", year });

const isAppeal = (op: { readonly kind: string; readonly payload: object }): boolean =>
  op.kind === "duty.act" && "act" in op.payload && op.payload.act === "appeal";

const actOnDuty = async (entityId: string, payload: DutyAct): Promise<string> => {
  const opId = newId();
  await withDb((database) => {
    const { outbox, meta } = database;
    return database.transaction("rw", [outbox, meta], async () => {
      const clientAt = shanghaiIso(new Date());
      await enqueue(database, {
        opId,
        v: 1,
        entityId,
        author: database.accountId,
        clientAt,
        kind: "duty.act",
        payload,
      });
      await outbox.update(opId, { nextAt: Date.now() + UNDO_MS });
    });
  });
  wakeSync();
  return opId;
};
