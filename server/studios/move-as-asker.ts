import type { Refusal } from "#contract/refusals.ts";
import { afterMove } from "#domain/flow/flow.ts";
import { done, refused, type Result } from "#domain/result.ts";
import { inquiryFlow, MOST_SUPPLEMENTS } from "#domain/studio/inquiry-flow.ts";
import { readReceipt } from "#domain/submission/receipt.ts";
import { flooredToHour } from "#domain/time/shanghai.ts";
import type { Tx } from "#server/db/database.ts";
import type { House } from "#server/house.ts";
import { dueOnFor } from "#server/studios/assign-waiting.ts";
import { type LockedInquiry, lockInquiry, setInquiry } from "#server/studios/lock-inquiry.ts";
import { receiptHash } from "#server/submissions/receipt-hash.ts";
import { recordMove } from "#server/submissions/record-move.ts";

export type AskerAct = { readonly act: "supplement"; readonly words: string } | { readonly act: "close" };

/**
 * What the holder of a receipt does: answers a question of the studio, comes back once after an answer, or says that it is settled. Their times are
 * floored to the hour, and no audit line is written: both would tell when an anonymous person was here. The same words again change nothing.
 */
export const moveAsAsker = (house: House, typed: string, act: AskerAct): Promise<Result<undefined, Refusal>> =>
  house.db.transaction().execute(async (tx) => {
    const inquiry = await findByReceipt(tx, house, typed);
    if (!inquiry) return refused({ kind: "receipt-unknown" });
    if (await isSaidAlready(tx, house, inquiry.id, act)) return done(undefined);
    const step = afterMove(inquiryFlow, inquiry.standing.state, act.act, ["resident"]);
    if (!step.ok || !mayGo(inquiry, act)) return refused({ kind: "move-not-allowed" });

    const at = flooredToHour(house.now());
    const changes =
      act.act === "supplement"
        ? {
            public_note: null,
            due_on: await dueOnFor(house, house.now()),
            escalated_at: null,
            transferred_at: at,
            picked_up_at: null,
            supplements: inquiry.standing.supplements + (inquiry.standing.state === "ANSWERED" ? 1 : 0),
          }
        : {};
    await setInquiry(tx, house.tenant.id, inquiry.id, { ...changes, state: step.value.to }, at);
    await recordMove(tx, house.tenant.id, {
      submissionId: inquiry.id,
      at,
      actor: { accountId: null, name: "提问人" },
      move: act.act,
      from: step.value.from,
      to: step.value.to,
      note: act.act === "supplement" ? act.words : null,
      before: { ...inquiry.standing },
    });
    return done(undefined);
  });

/** After an answer the asker may come back once; a question of the studio may be answered whenever it is asked. */
const mayGo = ({ standing }: LockedInquiry, { act }: AskerAct): boolean =>
  act === "close" || standing.state !== "ANSWERED" || standing.supplements < MOST_SUPPLEMENTS;

const findByReceipt = async (tx: Tx, house: House, typed: string): Promise<LockedInquiry | undefined> => {
  const reading = readReceipt(typed);
  if (reading.kind !== "receipt") return undefined;
  const found = await tx
    .selectFrom("submission")
    .select("id")
    .where("tenant_id", "=", house.tenant.id)
    .where("receipt_hash", "=", receiptHash(house.keys, reading.receipt))
    .executeTakeFirst();
  return found && lockInquiry(tx, house.tenant.id, found.id);
};

/** A form that was posted twice: the last thing that happened is what it asks for. */
const isSaidAlready = async (tx: Tx, house: House, id: string, act: AskerAct): Promise<boolean> => {
  const last = await tx
    .selectFrom("submission_move")
    .select(["move", "note"])
    .where("tenant_id", "=", house.tenant.id)
    .where("submission_id", "=", id)
    .orderBy("no", "desc")
    .limit(1)
    .executeTakeFirst();
  return last?.move === act.act && (act.act === "close" || last.note === act.words);
};
