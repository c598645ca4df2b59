import { askToKeep } from "#data/ask-to-keep.ts";
import type { OpinionCategory } from "#domain/submission/submission-lists.ts";
import { currentDatabase } from "#data/database.ts";
import { previewOf, type PreparedPhoto } from "#data/photos.ts";
import { noteStorageFault } from "#data/storage-fault.ts";
import { SaveFailed, withDb } from "#data/with-database.ts";

export interface DraftContent {
  readonly text: string;
  readonly category?: OpinionCategory;
  readonly photos?: readonly PreparedPhoto[];
}

/** Half-written text, kept under the name of its screen (`submit:K7Q2MX`). Milliseconds since 1970. */
export interface Draft {
  readonly key: string;
  readonly content: DraftContent;
  readonly savedAt: number;
}

const WAIT_MS = 300;

interface Waiting {
  readonly accountId: string | undefined;
  readonly key: string;
  readonly content: DraftContent;
  readonly timer: ReturnType<typeof setTimeout>;
}

/** By account and name: whoever signs in next must not get what another one typed last. */
const waiting = new Map<string, Waiting>();
const accountNow = (): string | undefined => currentDatabase()?.accountId;
const placeOf = (key: string): string => `${accountNow()} ${key}`;
const waitingNow = (): Waiting[] => [...waiting.values()].filter((draft) => draft.accountId === accountNow());
let isHooked = false;

/** Keeps a draft 300 ms after the last keystroke, and at once when the page is left. */
export const saveDraft = (key: string, content: DraftContent): void => {
  hookLeaving();
  const place = placeOf(key);
  clearTimeout(waiting.get(place)?.timer);
  const timer = setTimeout(() => void write(place).catch(() => undefined), WAIT_MS);
  waiting.set(place, { accountId: accountNow(), key, content, timer });
};

/** What was kept under this name, with fresh preview addresses; undefined where there is nothing. */
export const loadDraft = async (key: string): Promise<DraftContent | undefined> => {
  const content = waiting.get(placeOf(key))?.content ?? (await withDb((database) => database.drafts.get(key)))?.content;
  if (!content?.photos) return content;
  return { ...content, photos: content.photos.map((photo) => ({ ...photo, previewUrl: previewOf(photo) })) };
};

/** Forgets a draft: it was sent, or thrown away by its writer. */
export const clearDraft = async (key: string): Promise<void> => {
  clearTimeout(waiting.get(placeOf(key))?.timer);
  waiting.delete(placeOf(key));
  if (!hasUnsavedDrafts()) noteStorageFault(null);
  await withDb((database) => database.drafts.delete(key));
};

/** Writes what still waits; resolves once it is on the disk. */
export const flushDrafts = async (): Promise<void> => {
  await Promise.all(waitingNow().map(({ key }) => write(placeOf(key))));
};

const write = async (place: string): Promise<void> => {
  const draft = waiting.get(place);
  if (!draft || draft.accountId !== accountNow()) return;
  clearTimeout(draft.timer);
  const { key } = draft;
  try {
    await withDb((database) => database.drafts.put({ key, content: draft.content, savedAt: Date.now() }));
  } catch (error) {
    if (error instanceof SaveFailed) noteStorageFault(error.message);
    throw error;
  }
  // Only now: a failed write stays in memory and is tried again with the next keystroke.
  if (waiting.get(place) === draft) waiting.delete(place);
  noteStorageFault(null);
  askToKeep();
};

/** Whether something typed is not on the disk yet. */
export const hasUnsavedDrafts = (): boolean => waitingNow().length > 0;

const flush = (): void => void flushDrafts().catch(() => undefined);

const hookLeaving = (): void => {
  if (isHooked) return;
  isHooked = true;
  window.addEventListener("pagehide", flush);
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") flush();
  });
};
