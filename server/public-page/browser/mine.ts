import { deliveryInWords } from "#server/public-page/browser/delivery-words.ts";
import { isUnsent, KEPT, keyOfKept, type Kept } from "#server/public-page/browser/kept.ts";
import { byId, element } from "#server/public-page/browser/page.ts";
import type { Store } from "#server/public-page/browser/store.ts";

/** 本机提交过的: what was sent from here, newest first, each with its receipt. */
export const openMine = (store: Store, sending: () => string | undefined): { draw(): Promise<void> } => {
  const panel = document.getElementById("mine");
  const row = (kept: Kept): HTMLElement => {
    const words = deliveryInWords(kept, sending() === kept.id, store.lasts);
    const link = element("a", "", { href: `/r/${kept.receipt}` });
    const made = new Date(kept.madeAt);
    const day = `${made.getMonth() + 1}月${made.getDate()}日`;
    link.append(
      element("b", kept.excerpt || kept.receipt),
      element("span", `${day} · ${kept.pointName}`, { className: "small" }),
      element("span", words.sentence, { className: "small" }),
    );
    const item = element("li");
    item.append(link);
    return item;
  };
  const draw = async () => {
    if (!panel) return;
    const all = await store.list<Kept>(KEPT);
    // In place: toSorted is younger than many phones.
    // oxlint-disable-next-line unicorn/no-array-sort
    all.sort((a, b) => b.madeAt - a.madeAt);
    panel.hidden = all.length === 0;
    byId("mine-rows").replaceChildren(...all.slice(0, 30).map(row));
  };
  const clear = async () => {
    const all = await store.list<Kept>(KEPT);
    const unsent = all.filter((kept) => isUnsent(kept) || kept.delivery === "REFUSED").length;
    const warning = unsent > 0 ? `有 ${unsent} 件还没有送达，清除后就不会再送出。` : "";
    // oxlint-disable-next-line no-alert
    if (!confirm(`${warning}清除后本机不再保存查询码，请先确认已抄下。现在清除吗？`)) return;
    await store.change(all.map((kept) => [keyOfKept(kept.id), undefined]));
    await draw();
  };
  if (panel) byId("clear").addEventListener("click", () => void clear());
  return { draw };
};
