import { openProfile } from "#bench/drain/chromium.ts";
import { compose, openMemberPage } from "#bench/drain/member-phone.ts";
import type { Setting } from "#bench/drain/setting.ts";
import { rounded, type Report } from "#bench/report.ts";

const TAPS = 30;

/** In the app: from the tap on 一键提交 to the end of its strictly durable IndexedDB transaction. Without a network, as in a basement. */
export const measureTaps = async (report: Report, { origin, member, pointCode, folder }: Setting): Promise<void> => {
  const context = await openProfile(`${folder}/taps`);
  try {
    await context.addInitScript(watchTaps);
    const page = await openMemberPage(context, origin, member);
    await context.setOffline(true);
    const times: number[] = [];
    for (let tap = 0; tap < TAPS; tap++) {
      await compose(page, origin, pointCode, `演示：第 ${tap} 次点击，村口路灯不亮。`);
      const { milliseconds, durability } = await page.evaluate(() => window.lastTap);
      if (durability !== "strict") throw new Error(`a submission was written with durability "${durability}"`);
      times.push(milliseconds);
    }
    const sorted = times.toSorted((a, b) => a - b);
    const at = (share: number) => rounded(sorted[Math.ceil(TAPS * share) - 1] ?? NaN, 1);
    report({ suite: "drain", metric: "tap-to-durable-p50", value: at(0.5), unit: "ms" });
    report({ suite: "drain", metric: "tap-to-durable-p95", value: at(0.95), unit: "ms" });
  } finally {
    await context.close();
  }
};

declare global {
  interface Window {
    lastTap: { readonly milliseconds: number; readonly durability: string };
  }
}

/** Runs in the page: notes when the transaction that a tap began is complete. The app's own code is as it ships. */
const watchTaps = (): void => {
  let tappedAt: number | undefined;
  const noteTap = (event: Event): void => {
    const button = event.target instanceof Element ? event.target.closest("button") : null;
    if (button?.textContent?.includes("一键提交")) tappedAt = event.timeStamp;
  };
  addEventListener("click", noteTap, true);
  const begin = IDBDatabase.prototype.transaction;
  IDBDatabase.prototype.transaction = function (this: IDBDatabase, ...asked: Parameters<typeof begin>) {
    const transaction = begin.apply(this, asked);
    const stores = [...transaction.objectStoreNames];
    // The engine's own transactions hold the points too; a submission's do not.
    const isSubmission = stores.includes("outbox") && stores.includes("submissions") && !stores.includes("points");
    if (tappedAt !== undefined && transaction.mode === "readwrite" && isSubmission) {
      const from = tappedAt;
      tappedAt = undefined;
      const { durability } = transaction;
      const note = () => (window.lastTap = { milliseconds: performance.now() - from, durability });
      transaction.addEventListener("complete", note);
    }
    return transaction;
  };
};
