import type { DeliveryWords } from "#server/public-page/browser/delivery-words.ts";

/** An element that the server drew; its absence is a bug. */
export const byId = <E extends HTMLElement = HTMLElement>(id: string): E => {
  const element = document.getElementById(id);
  if (!element) throw new Error(`no #${id}`);
  return element as E;
};

export const element = <Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  text = "",
  set: Partial<HTMLElementTagNameMap[Tag]> = {},
): HTMLElementTagNameMap[Tag] => Object.assign(document.createElement(tag), { textContent: text }, set);

/** Writes a note: word and colour together; left alone where nothing changed, so that a screen reader stays quiet. */
export const say = (note: HTMLElement, { tone, sentence }: DeliveryWords): void => {
  const words = note.querySelector("p");
  if (!words || (words.textContent === sentence && note.dataset["tone"] === tone && !note.hidden)) return;
  note.dataset["tone"] = tone;
  note.hidden = false;
  words.textContent = sentence;
};

/** Draws or takes away the sentence under a field. */
export const setWrong = (field: HTMLElement, sentence: string | undefined): void => {
  const id = `${field.id}-wrong`;
  const old = document.getElementById(id);
  if (!sentence) {
    old?.remove();
    field.removeAttribute("aria-invalid");
    return;
  }
  const line = element("p", "", { id, className: "wrong" });
  line.append(alertIcon(), element("span", sentence));
  field.setAttribute("aria-invalid", "true");
  field.setAttribute("aria-describedby", `${id} ${field.id}-hint`);
  if (old) old.replaceWith(line);
  else field.after(line);
};

const alertIcon = (): Element => {
  const drawn = document.querySelector(".note .alert");
  return drawn ? (drawn.cloneNode(true) as Element) : element("span", "!");
};
