import { hasIdentityNumber } from "#domain/text/identity-number.ts";
import { faultsOfWords } from "#server/public-page/browser/check-words.ts";
import { openCompose } from "#server/public-page/browser/compose.ts";
import { deliveryInWords } from "#server/public-page/browser/delivery-words.ts";
import { keyOfDraft, keyOfDraftPhotos, keyOfKept, type Draft, type Kept } from "#server/public-page/browser/kept.ts";
import { makeSubmission, wordsOf } from "#server/public-page/browser/make-submission.ts";
import type { Outbox } from "#server/public-page/browser/outbox.ts";
import { byId, say, setWrong } from "#server/public-page/browser/page.ts";
import type { Photo } from "#server/public-page/browser/photo-strip.ts";
import type { Store } from "#server/public-page/browser/store.ts";

/** `/p/<code>`: writing, the tap, and the receipt in place of the form. Gives what to draw when a delivery moves. */
export const openPointPage = async (store: Store, outbox: Outbox): Promise<(kept: Kept) => void> => {
  const compose = openCompose(store);
  const point = { code: compose.code, name: compose.form.dataset["point"] ?? "" };
  const identity = byId("identity");
  let shown: Kept | undefined;

  const show = (kept: Kept) => {
    if (kept.id !== shown?.id) return;
    shown = kept;
    say(byId("delivery"), deliveryInWords(kept, outbox.sending() === kept.id, store.lasts));
    byId("sent-link").hidden = kept.delivery !== "DELIVERED";
    byId("mend").hidden = kept.delivery !== "REFUSED";
  };
  const showPanel = (kept: Kept) => {
    shown = kept;
    byId("sent-code").replaceChildren(...halves(kept.receipt));
    byId("keep").dataset["receipt"] = kept.receipt;
    byId("picture-place").replaceChildren();
    byId("kept").textContent = "";
    byId<HTMLAnchorElement>("sent-link").href = `/r/${kept.receipt}`;
    say(byId("delivery"), { tone: "teal", sentence: "正在送出…" });
    toggle(true);
    byId("sent-title").focus();
  };
  const showForm = () => {
    shown = undefined;
    identity.hidden = true;
    toggle(false);
    byId("text").focus();
  };

  const isFit = (words: Draft): boolean => {
    const faults = faultsOfWords(words);
    setWrong(byId("text"), faults.text);
    setWrong(byId("phone"), faults.phone);
    if (faults.phone) byId("phone").closest("details")?.setAttribute("open", "");
    if (faults.text ?? faults.phone) {
      byId(faults.text ? "text" : "phone").focus();
      return false;
    }
    if (!hasIdentityNumber(words.text) || !identity.hidden) return true;
    identity.hidden = false;
    identity.setAttribute("role", "alert");
    return false;
  };

  const submit = async () => {
    if (!isFit(compose.words())) return;
    await compose.strip.settled();
    const kept = makeSubmission(point, compose.words(), compose.strip.photos(), new Date());
    showPanel(kept);
    await store.change([
      [keyOfKept(kept.id), kept],
      [keyOfDraft(point.code), undefined],
      [keyOfDraftPhotos(point.code), undefined],
    ]);
    compose.clear();
    byId("trouble").hidden = true;
    outbox.wake();
  };

  const mend = async () => {
    if (!shown) return;
    const kept = shown;
    const photos = kept.photos.flatMap(({ sha256, bytes }) => (bytes ? [{ sha256, bytes }] : []));
    compose.fill(wordsOf(kept), photos);
    showForm();
    say(byId("trouble"), { tone: "red", sentence: kept.refusal?.detail ?? "" });
    await store.change([
      [keyOfDraft(point.code), compose.words()],
      [keyOfDraftPhotos(point.code), photos],
      [keyOfKept(kept.id), undefined],
    ]);
  };

  compose.form.addEventListener("submit", (event) => {
    // Only a program fills the trap: its post goes the plain way, where the server sees it.
    if (byId<HTMLInputElement>("website").value !== "") return;
    event.preventDefault();
    void submit();
  });
  byId("again").addEventListener("click", showForm);
  byId("mend").addEventListener("click", () => void mend());
  addEventListener("pagehide", () => void compose.save());

  const draft = await store.get<Draft>(keyOfDraft(point.code));
  const photos = await store.get<readonly Photo[]>(keyOfDraftPhotos(point.code));
  if (draft && compose.words().text === "") {
    compose.fill(draft, photos ?? []);
    byId("saved").textContent = "已恢复上次没写完的内容";
  }
  return show;
};

const halves = (receipt: string): HTMLElement[] =>
  [receipt.slice(0, 10), receipt.slice(10)].map((half) => {
    const span = document.createElement("span");
    span.textContent = half;
    return span;
  });

const toggle = (isSent: boolean): void => {
  byId("compose").hidden = isSent;
  byId("sent").hidden = !isSent;
  scrollTo(0, 0);
};
