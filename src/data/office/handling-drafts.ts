import { useWhoAmI } from "#data/session.ts";

/** What is half typed on a task; by account too, so that at a shared desk the next person does not find it. */
const keyOf = (taskId: string, what: string) =>
  `handling-draft:${useWhoAmI.getState().session?.account.id ?? ""}:${taskId}:${what}`;

export interface KeptWords<Words> {
  readonly words: Words;
  /** When it was typed last. */
  readonly at: string;
}

/** What was typed and not saved; it outlives a reload, a closed tab and an ended session. */
export const readKept = <Words>(taskId: string, what: string): KeptWords<Words> | undefined => {
  try {
    const kept = localStorage.getItem(keyOf(taskId, what));
    return kept ? (JSON.parse(kept) as KeptWords<Words>) : undefined;
  } catch {
    return undefined;
  }
};

/** False where the browser has no room or keeps nothing: then the person is told. */
export const keepWords = <Words>(taskId: string, what: string, words: Words): boolean => {
  try {
    localStorage.setItem(keyOf(taskId, what), JSON.stringify({ words, at: new Date().toISOString() }));
    return true;
  } catch {
    return false;
  }
};

export const dropKept = (taskId: string, what: string): void => localStorage.removeItem(keyOf(taskId, what));
