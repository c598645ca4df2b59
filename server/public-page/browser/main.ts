import type { Kept } from "#server/public-page/browser/kept.ts";
import { openKeepReceipt } from "#server/public-page/browser/keep-receipt.ts";
import { rememberLook } from "#server/public-page/browser/look.ts";
import { openMine } from "#server/public-page/browser/mine.ts";
import { openOutbox } from "#server/public-page/browser/outbox.ts";
import { openPointPage } from "#server/public-page/browser/point-page.ts";
import { openReceiptPage } from "#server/public-page/browser/receipt-page.ts";
import { openStore } from "#server/public-page/browser/store.ts";

/** The progressive script of the resident's pages. Everything works without it; with it nothing typed is lost. */
const start = async (): Promise<void> => {
  document.documentElement.classList.add("js");
  rememberLook();
  const { page, organ = "" } = document.body.dataset;
  if (document.getElementById("keep")) openKeepReceipt(organ);

  const store = await openStore();
  let show: ((kept: Kept) => void) | undefined;
  const outbox = openOutbox(store, (kept) => {
    show?.(kept);
    void mine.draw();
  });
  const mine = openMine(store, outbox.sending);
  if (page === "point") show = await openPointPage(store, outbox);
  if (page === "receipt") show = await openReceiptPage(store, outbox);
  await mine.draw();

  addEventListener("online", outbox.wake);
  addEventListener("pageshow", outbox.wake);
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible") outbox.wake();
  });
  outbox.wake();
};

void start();
