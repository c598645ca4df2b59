import { TEXT_LIMIT } from "#domain/submission/submission-lists.ts";
import { countLetters } from "#domain/text/plain-text.ts";
import { clock } from "#server/public-page/browser/delivery-words.ts";
import { keyOfDraft, keyOfDraftPhotos, type Draft } from "#server/public-page/browser/kept.ts";
import { byId } from "#server/public-page/browser/page.ts";
import { openPhotoStrip, type Photo, type PhotoStrip } from "#server/public-page/browser/photo-strip.ts";
import { prepareWork } from "#server/public-page/browser/proof-of-work.ts";
import type { Store } from "#server/public-page/browser/store.ts";

/** The form as it stands: read, filled, saved while typing. */
export interface Compose {
  readonly form: HTMLFormElement;
  readonly code: string;
  readonly strip: PhotoStrip;
  words(): Draft;
  fill(draft: Draft, photos: readonly Photo[]): void;
  clear(): void;
  save(): Promise<void>;
}

/** Everything beside the words, by name; a form has those that its place asks for. */
const FIELDS = ["category", "name", "phone", "publish", "town", "answer0", "answer1", "answer2"] as const;

const field = (form: HTMLFormElement, name: string) =>
  form.elements.namedItem(name) as HTMLInputElement | RadioNodeList | null;

export const openCompose = (store: Store): Compose => {
  const form = byId<HTMLFormElement>("opinion");
  const code = form.dataset["code"] ?? "";
  const text = byId<HTMLTextAreaElement>("text");
  const saved = byId("saved");
  let receipt: string | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const valueOf = (name: string) => field(form, name)?.value ?? "";
  const words = (): Draft => ({
    text: text.value,
    category: valueOf("category"),
    name: valueOf("name"),
    phone: valueOf("phone"),
    publish: valueOf("publish"),
    town: valueOf("town"),
    answer0: valueOf("answer0"),
    answer1: valueOf("answer1"),
    answer2: valueOf("answer2"),
    receipt,
    savedAt: Date.now(),
  });
  const isEmpty = (draft: Draft) => draft.text + draft.name + draft.phone === "" && strip.photos().length === 0;

  const write = async (entries: readonly (readonly [string, unknown])[]) => {
    const draft = words();
    await store.change(entries);
    const kept = store.lasts ? `草稿 · ${clock(draft.savedAt)} 已存本机` : "草稿没能存到本机，请先不要关闭本页";
    saved.textContent = isEmpty(draft) ? "" : kept;
  };
  const save = () => {
    clearTimeout(timer);
    const draft = words();
    return write([[keyOfDraft(code), isEmpty(draft) ? undefined : draft]]);
  };
  const strip = openPhotoStrip(
    () =>
      void write([
        [keyOfDraft(code), words()],
        [keyOfDraftPhotos(code), strip.photos()],
      ]),
  );

  const count = () => {
    const letters = countLetters(text.value);
    byId("count").textContent = String(letters);
    byId("count").parentElement?.classList.toggle("wrong", letters > TEXT_LIMIT);
  };
  const fill = (draft: Draft, photos: readonly Photo[]) => {
    text.value = draft.text;
    for (const name of FIELDS) {
      const input = field(form, name);
      if (input) input.value = draft[name] ?? "";
    }
    const contact = form.querySelector("details");
    if (contact && draft.name + draft.phone !== "") contact.open = true;
    receipt = draft.receipt;
    strip.show(photos);
    count();
  };
  const clear = () => {
    clearTimeout(timer);
    fill({ text: "", category: "", name: "", phone: "", receipt: undefined, savedAt: 0 }, []);
    saved.textContent = "";
  };

  form.addEventListener("input", () => {
    count();
    prepareWork(code);
    clearTimeout(timer);
    timer = setTimeout(save, 300);
  });
  count();
  return { form, code, strip, words, fill, clear, save };
};
