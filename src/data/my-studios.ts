import type { getMyStudios, InquiryAct, InquiryView, MyStudio, MyStudiosDocument } from "#contract/studios.ts";
import type { PersonDatabase } from "#data/database.ts";
import { deliveryOf, type Delivery } from "#data/delivery.ts";
import { readDeliveryFacts } from "#data/delivery-facts.ts";
import { withOwnInquiryAct } from "#data/inquiry-overlay.ts";
import type { KeptSource } from "#data/kept-document.ts";
import { useLive } from "#data/live.ts";
import { useKeptDocument } from "#data/use-kept-document.ts";

const PATH: (typeof getMyStudios)["path"] = "/api/v1/my-studios";

/** Where my studios come from and lie. */
export const myStudiosSource: KeptSource<"myStudios"> = { key: "myStudios", path: PATH };

/** Something done on this phone about an inquiry that the server has not taken. */
export interface WaitingInquiryAct {
  readonly opId: string;
  readonly inquiryId: string;
  readonly act: InquiryAct;
  readonly delivery: Delivery;
}

export interface InquiryShown {
  readonly inquiry: InquiryView;
  readonly acts: readonly WaitingInquiryAct[];
}

export interface MyStudioShown extends Omit<MyStudio, "inquiries"> {
  readonly inquiries: readonly InquiryShown[];
}

export interface MyStudiosShown extends Omit<MyStudiosDocument, "studios"> {
  readonly studios: readonly MyStudioShown[];
}

/** My studios, readable without a network. `mine`: null where this phone never heard of them, undefined while they are read. */
export const useMyStudios = () => {
  const { outcome, refresh } = useKeptDocument(myStudiosSource, ["inquiry.act"]);
  return { mine: useLive(readMyStudios), outcome, refresh };
};

/** The same, once. */
export const readMyStudios = async (database: PersonDatabase): Promise<MyStudiosShown | null> => {
  const kept = await database.readMeta("myStudios");
  if (!kept) return null;
  const entries = (await database.outbox.toArray()).toSorted((a, b) => a.order - b.order);
  const facts = await readDeliveryFacts(database);
  const news = entries.flatMap((entry): WaitingInquiryAct[] => {
    const { op, opId } = entry;
    // What was accepted before the document was asked for is in it.
    if (op.kind !== "inquiry.act" || (entry.state === "ACCEPTED" && (entry.settledAt ?? 0) <= kept.askedAt)) return [];
    return [{ opId, inquiryId: op.entityId, act: op.payload, delivery: deliveryOf(entry, facts) }];
  });
  const shown = (inquiry: InquiryView, studio: MyStudio): InquiryShown => {
    const own = news.filter(({ inquiryId }) => inquiryId === inquiry.id);
    const laidOver = own.filter(({ delivery }) => delivery.state !== "NEEDS_ATTENTION");
    return {
      inquiry: laidOver.reduce((now, { act }) => withOwnInquiryAct(now, act, studio.people), inquiry),
      acts: own.filter(({ act, delivery }) => delivery.state !== "DELIVERED" && act.act !== "pickUp"),
    };
  };
  return {
    ...kept.body,
    studios: kept.body.studios.map((studio) => ({
      ...studio,
      inquiries: studio.inquiries.map((inquiry) => shown(inquiry, studio)),
    })),
  };
};
