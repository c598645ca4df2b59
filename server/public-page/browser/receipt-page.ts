import { deliveryInWords } from "#server/public-page/browser/delivery-words.ts";
import { KEPT, isUnsent, type Kept } from "#server/public-page/browser/kept.ts";
import type { Outbox } from "#server/public-page/browser/outbox.ts";
import { byId, say } from "#server/public-page/browser/page.ts";
import type { Store } from "#server/public-page/browser/store.ts";

/** `/r/<receipt>`: if this phone still holds it, says so; once it is sent, shows what the server says. */
export const openReceiptPage = async (store: Store, outbox: Outbox): Promise<(kept: Kept) => void> => {
  const receipt = byId("keep").dataset["receipt"];
  const held = (await store.list<Kept>(KEPT)).find((kept) => kept.receipt === receipt);
  const delivery = document.getElementById("delivery");
  if (!held || !delivery) return () => undefined;
  const show = (kept: Kept) => {
    if (kept.id !== held.id) return;
    const words = deliveryInWords(kept, outbox.sending() === kept.id, store.lasts);
    say(delivery, { ...words, sentence: `这份反映还在这部手机上。${words.sentence}` });
    if (!isUnsent(kept) && kept.delivery === "DELIVERED") location.reload();
  };
  if (isUnsent(held) || held.delivery === "REFUSED") show(held);
  return show;
};
