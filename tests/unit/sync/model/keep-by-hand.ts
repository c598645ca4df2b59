import type { StoreTx } from "#sync/ports.ts";
import { PageDied, type Phone } from "#tests/unit/sync/model/phone.ts";

/** Writes by the hand of whoever holds the phone; whether it is on the disk now. */
export const keepByHand = async (phone: Phone, work: (tx: StoreTx) => Promise<unknown>): Promise<boolean> => {
  const tab = phone.tabs.find(({ account }) => account === phone.account);
  if (!tab) return false;
  let isDone = false;
  try {
    await phone.storeSeenBy(tab.page, phone.account, true).transaction(async (tx) => {
      await work(tx);
      isDone = true;
    });
    return true;
  } catch (error) {
    if (!(error instanceof PageDied)) throw error;
    // Closed after the commit: it is there, although nobody was told.
    return isDone;
  }
};
