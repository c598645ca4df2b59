import { clearDraft, loadDraft, saveDraft } from "#data/drafts.ts";

const PREFIX = "appeal:";
const keyOf = (about: string): string => `${PREFIX}${about}`;

/** Keeps half-typed words of an appeal; `about` is the line's entry, or the year where something is missing. */
export const keepAppealWords = (about: string, text: string): void => saveDraft(keyOf(about), { text });

/** What was typed before; "" where nothing was. Rejects with SaveFailed. */
export const readAppealWords = async (about: string): Promise<string> => (await loadDraft(keyOf(about)))?.text ?? "";

/** It was sent. Rejects with SaveFailed. */
export const clearAppealWords = (about: string): Promise<void> => clearDraft(keyOf(about));
