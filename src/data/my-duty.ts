import type { DutyAct, DutyDocument } from "#contract/duty.ts";
import type { PersonDatabase } from "#data/database.ts";
import { deliveryOf, type Delivery } from "#data/delivery.ts";
import { readDeliveryFacts } from "#data/delivery-facts.ts";
import { withOwnDutyActs } from "#data/duty-overlay.ts";
import { myDutySource } from "#data/duty-refresh.ts";
import type { KeptOutcome } from "#data/kept-document.ts";
import { useLive } from "#data/live.ts";
import { useKeptDocument } from "#data/use-kept-document.ts";

/** Something done on this phone about the ledger that the server has not taken. */
export interface WaitingDutyAct {
  readonly opId: string;
  /** The appeal that it opens or takes back. */
  readonly id: string;
  readonly act: DutyAct;
  readonly at: string;
  readonly delivery: Delivery;
}

/** My ledger as a screen shows it: what the server said last, with what was done here since. */
export interface MyDuty {
  readonly document: DutyDocument;
  readonly waiting: readonly WaitingDutyAct[];
  /** Milliseconds since 1970. */
  readonly askedAt: number;
}

export interface ShownDuty {
  /** Null where this phone never heard of it; undefined while it is read. */
  readonly duty: MyDuty | null | undefined;
  /** How the last asking ended; undefined while it is under way for the first time. */
  readonly outcome: KeptOutcome | undefined;
  readonly refresh: () => void;
}

/** My ledger, readable without a network; asked for when the screen opens, when the phone comes back, and when the server took something of mine. */
export const useMyDuty = (): ShownDuty => {
  const { outcome, refresh } = useKeptDocument(myDutySource, ["duty.act"]);
  return { duty: useLive(readMyDuty), outcome, refresh };
};

/** The same, once; null where this phone never heard of it. */
export const readMyDuty = async (database: PersonDatabase): Promise<MyDuty | null> => {
  const kept = await database.readMeta("myDuty");
  if (!kept) return null;
  const entries = (await database.outbox.toArray()).toSorted((a, b) => a.order - b.order);
  const facts = await readDeliveryFacts(database);
  const news = entries.flatMap((entry): WaitingDutyAct[] => {
    const { op, opId } = entry;
    // What was accepted before the document was asked for is in it.
    if (op.kind !== "duty.act" || (entry.state === "ACCEPTED" && (entry.settledAt ?? 0) <= kept.askedAt)) return [];
    return [{ opId, id: op.entityId, act: op.payload, at: op.clientAt, delivery: deliveryOf(entry, facts) }];
  });
  const laidOver = news.filter(({ delivery }) => delivery.state !== "NEEDS_ATTENTION");
  return {
    document: withOwnDutyActs(kept.body, laidOver),
    waiting: news.filter(({ delivery }) => delivery.state !== "DELIVERED"),
    askedAt: kept.askedAt,
  };
};
