import { watchWork } from "#data/unsaved-work.ts";

type TextField = HTMLInputElement | HTMLTextAreaElement;

const NO_TEXT = new Set(["checkbox", "radio", "range", "search", "button", "submit", "file"]);
const touched = new Set<TextField>();

/** A field with words counts until it leaves the page; one whose words a draft keeps (`data-kept`) only while the cursor is in it. */
export const watchTouchedFields = (): void => {
  document.addEventListener("input", ({ target }) => isTextField(target) && touched.add(target), { capture: true });
  watchWork({ isUnsaved: () => isInUse(document.activeElement) || [...touched].some(isHolding) });
};

const isHolding = (field: TextField): boolean => {
  if (!field.isConnected) touched.delete(field);
  return field.isConnected && field.value !== "" && !("kept" in field.dataset);
};

const isInUse = (element: Element | null): boolean => isTextField(element) && element.value !== "";

const isTextField = (target: EventTarget | null): target is TextField =>
  target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && !NO_TEXT.has(target.type));
