import { PROPOSAL_TEXTS } from "#domain/proposal/proposal-draft.ts";

/** The place of a choice on the screen, to be jumped to. */
export const placeOf = (field: string): string => `choice-${field}`;

/** Brings a field into sight and puts the cursor into it; from a sheet, once that is closed and the focus has gone back. */
export const jumpTo = (field: string): void => {
  setTimeout(() => {
    const at = PROPOSAL_TEXTS.findIndex((text) => text === field);
    const texts = document.querySelectorAll<HTMLElement>(".draft-field textarea");
    const choice = document.querySelector<HTMLElement>(`#${placeOf(field)} :is(input, select, textarea, button)`);
    const target = at < 0 ? choice : texts[at];
    target?.scrollIntoView({ block: "center" });
    target?.focus({ preventScroll: true });
  }, 50);
};
