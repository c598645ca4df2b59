import type { OpinionAct, OpinionBody, OpinionView } from "#contract/opinions.ts";
import type { PersonDatabase } from "#data/database.ts";
import { deliveryOf, type Delivery, type DeliveryFacts } from "#data/delivery.ts";
import { readDeliveryFacts } from "#data/delivery-facts.ts";
import type { KeptOutcome } from "#data/kept-document.ts";
import { useLive } from "#data/live.ts";
import { withOwnOpinionActs } from "#data/opinion-overlay.ts";
import { myOpinionsSource } from "#data/opinions-refresh.ts";
import { useKeptDocument } from "#data/use-kept-document.ts";
import type { OutboxEntry } from "#sync/outbox.ts";

/** Something done to a report on this phone that the server has not taken. */
export interface WaitingOpinionAct {
  readonly opId: string;
  readonly act: OpinionAct;
  readonly at: string;
  readonly delivery: Delivery;
}

/** A report as it was handed in from this phone, and how that stands. */
export interface OpinionHandIn {
  readonly opId: string;
  readonly body: OpinionBody;
  readonly at: string;
  readonly delivery: Delivery;
}

/** A report as a screen shows it: what the server said last, with what was done here since. */
export interface MyOpinion {
  readonly id: string;
  /** With my acts laid over it; null while the server has not told of it. */
  readonly opinion: OpinionView | null;
  readonly acts: readonly WaitingOpinionAct[];
  /** The newest that the document does not show yet; null where there is none. */
  readonly handIn: OpinionHandIn | null;
}

export interface MyOpinions {
  readonly asOf: string;
  /** The newest first; what waits on this phone before all. */
  readonly opinions: readonly MyOpinion[];
}

export interface ShownOpinions {
  /** Null where this phone never heard of any and none waits; undefined while it is read. */
  readonly all: MyOpinions | null | undefined;
  readonly outcome: KeptOutcome | undefined;
  readonly refresh: () => void;
}

/** My reports, readable without a network; asked for when the screen opens, when the phone comes back, and when the server took something of mine. */
export const useMyOpinions = (): ShownOpinions => {
  const { outcome, refresh } = useKeptDocument(myOpinionsSource, ["opinion.submit", "opinion.act"]);
  return { all: useLive(readMyOpinions), outcome, refresh };
};

/** One of them as this phone has it, without asking anybody; null where there is none, undefined while it is read. */
export const useOpinion = (id: string): MyOpinion | null | undefined =>
  useLive(async (database) => (await readMyOpinions(database))?.opinions.find((one) => one.id === id) ?? null, [id]);

export const readMyOpinions = async (database: PersonDatabase): Promise<MyOpinions | null> => {
  const kept = await database.readMeta("myOpinions");
  const entries = (await database.outbox.toArray())
    .filter(({ op }) => op.kind === "opinion.submit" || op.kind === "opinion.act")
    .toSorted((a, b) => a.order - b.order);
  if (!kept && entries.length === 0) return null;
  const facts = await readDeliveryFacts(database);
  // What was accepted before the document was asked for is in it.
  const news = entries.filter(
    ({ state, settledAt }) => state !== "ACCEPTED" || (settledAt ?? 0) > (kept?.askedAt ?? 0),
  );
  const told = kept?.body.opinions ?? [];
  const known = new Set(told.map(({ id }) => id));
  const handedIn = news.filter(({ op }) => op.kind === "opinion.submit").map(({ entityId }) => entityId);
  const own = [...new Set(handedIn)].filter((id) => !known.has(id)).toReversed();
  return {
    asOf: kept?.body.asOf ?? "",
    opinions: [
      ...own.map((id) => viewOf(id, null, news, facts)),
      ...told.map((opinion) => viewOf(opinion.id, opinion, news, facts)),
    ],
  };
};

const viewOf = (
  id: string,
  opinion: OpinionView | null,
  news: readonly OutboxEntry[],
  facts: DeliveryFacts,
): MyOpinion => {
  const mine = news.filter(({ entityId }) => entityId === id);
  const acts = mine.flatMap((entry) => actOf(entry, facts));
  const laidOver = acts.filter(({ delivery }) => delivery.state !== "NEEDS_ATTENTION");
  return {
    id,
    opinion: opinion && withOwnOpinionActs(opinion, laidOver),
    acts: acts.filter(({ delivery }) => delivery.state !== "DELIVERED"),
    handIn: mine.flatMap((entry) => handInOf(entry, facts)).at(-1) ?? null,
  };
};

const actOf = (entry: OutboxEntry, facts: DeliveryFacts): WaitingOpinionAct[] => {
  const { op, opId } = entry;
  if (op.kind !== "opinion.act") return [];
  return [{ opId, act: op.payload, at: op.clientAt, delivery: deliveryOf(entry, facts) }];
};

const handInOf = (entry: OutboxEntry, facts: DeliveryFacts): OpinionHandIn[] => {
  const { op, opId } = entry;
  if (op.kind !== "opinion.submit") return [];
  return [{ opId, body: op.payload.body, at: op.clientAt, delivery: deliveryOf(entry, facts) }];
};
