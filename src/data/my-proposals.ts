import type { ProposalAct, ProposalBody, ProposalRow } from "#contract/proposals.ts";
import type { PersonDatabase } from "#data/database.ts";
import { deliveryOf, type Delivery, type DeliveryFacts } from "#data/delivery.ts";
import { readDeliveryFacts } from "#data/delivery-facts.ts";
import { useLive } from "#data/live.ts";
import { withOwnActs } from "#data/proposal-overlay.ts";
import { useWhoAmI } from "#data/session.ts";
import type { OutboxEntry } from "#sync/outbox.ts";
import type { ProposalRecord } from "#sync/replica.ts";

/** Something done to a proposal on this phone that the server has not taken. */
export interface WaitingAct {
  readonly opId: string;
  readonly act: ProposalAct;
  /** ISO instant. */
  readonly at: string;
  readonly delivery: Delivery;
}

/** The text as it was handed in or sent to cosign from this phone, and how that stands. */
export interface HandIn {
  readonly opId: string;
  readonly kind: "invite" | "submit";
  readonly body: ProposalBody;
  readonly at: string;
  readonly delivery: Delivery;
}

/** A proposal as a screen shows it: what the server says, with what was done here since. */
export interface ProposalView {
  readonly id: string;
  /** With my acts laid over it; null while the server has not told of it. */
  readonly row: ProposalRow | null;
  readonly acts: readonly WaitingAct[];
  /** The newest that the server has not shown yet; null where there is none. */
  readonly handIn: HandIn | null;
}

/** All proposals that concern this member, the last changed first; undefined while they are read. */
export const useMyProposals = (): ProposalView[] | undefined => {
  const memberId = useMemberId();
  return useLive((database) => readMyProposals(database, memberId), [memberId]);
};

/** One of them; null where there is none, undefined while it is read. */
export const useProposal = (id: string): ProposalView | null | undefined => {
  const memberId = useMemberId();
  return useLive((database) => readProposal(database, id, memberId), [id, memberId]);
};

/** The member record of whoever is signed in; "" for an account without one. */
export const useMemberId = (): string => useWhoAmI((state) => state.session?.member?.id ?? "");

export const readMyProposals = async (database: PersonDatabase, memberId: string): Promise<ProposalView[]> => {
  const records = await database.proposals.orderBy("at").toArray();
  const entries = (await database.outbox.toArray()).filter(isAboutProposal);
  const known = new Set(records.map((record) => record.id));
  const own = new Set(entries.map((entry) => entry.entityId).filter((id) => !known.has(id)));
  const facts = await readDeliveryFacts(database);
  return [...records.map(({ id }) => id), ...own].toReversed().flatMap((id) => {
    const record = records.find((one) => one.id === id);
    return viewOf(id, record, entries, facts, memberId) ?? [];
  });
};

export const readProposal = async (
  database: PersonDatabase,
  id: string,
  memberId: string,
): Promise<ProposalView | null> => {
  const record = await database.proposals.get(id);
  const entries = (await database.outbox.where("entityId").equals(id).toArray()).filter(isAboutProposal);
  return viewOf(id, record, entries, await readDeliveryFacts(database), memberId) ?? null;
};

const isAboutProposal = ({ op }: OutboxEntry): boolean => op.kind.startsWith("proposal.");

const viewOf = (
  id: string,
  record: ProposalRecord | undefined,
  all: readonly OutboxEntry[],
  facts: DeliveryFacts,
  memberId: string,
): ProposalView | undefined => {
  const entries = all.filter((entry) => entry.entityId === id).toSorted((a, b) => a.order - b.order);
  // What was accepted before the row was fetched is in it.
  const isNews = (entry: OutboxEntry) => entry.state !== "ACCEPTED" || (entry.settledAt ?? 0) > (record?.pulledAt ?? 0);
  const news = entries.filter(isNews);
  const acts = news.flatMap((entry) => waitingAct(entry, facts));
  const handIn = news.flatMap((entry) => handInOf(entry, facts)).at(-1) ?? null;
  const row = record?.server;
  if (!row) return handIn ? { id, row: null, acts, handIn } : undefined;
  const laidOver = acts.filter(({ delivery }) => delivery.state !== "NEEDS_ATTENTION");
  const unsent = acts.filter(({ delivery }) => delivery.state !== "DELIVERED");
  return { id, row: withOwnActs(row, laidOver, memberId), acts: unsent, handIn };
};

const waitingAct = (entry: OutboxEntry, facts: DeliveryFacts): WaitingAct[] => {
  const { op, opId } = entry;
  if (op.kind !== "proposal.act") return [];
  return [{ opId, act: op.payload, at: op.clientAt, delivery: deliveryOf(entry, facts) }];
};

const handInOf = (entry: OutboxEntry, facts: DeliveryFacts): HandIn[] => {
  const { op, opId } = entry;
  if (op.kind !== "proposal.submit" && op.kind !== "proposal.invite") return [];
  const kind = op.kind === "proposal.submit" ? "submit" : "invite";
  return [{ opId, kind, body: op.payload.body, at: op.clientAt, delivery: deliveryOf(entry, facts) }];
};
