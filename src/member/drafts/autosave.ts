import type { DraftFields } from "#domain/draft/draft-kind.ts";

/** SAVED: everything typed so far is on this phone's disk. FAILED: it is not; `message` says why, and the words stay on the screen. */
export type SaveState = { readonly kind: "SAVED" | "SAVING" } | { readonly kind: "FAILED"; readonly message: string };

export interface Autosave {
  /** A keystroke: kept in time by itself. */
  change(field: string, text: string): void;
  /** Saves at once what is not yet safe; resolves with whether everything is. */
  flush(): Promise<boolean>;
  /** Whether this field, or any, has words that are not yet on the disk. */
  isUnsafe(field?: string): boolean;
  /** Forgets what is not yet safe: the whole draft was thrown away. */
  drop(): void;
}

interface AutosaveParts {
  /** Resolves once the changes are on the disk; rejects with a sentence. */
  readonly save: (changes: DraftFields) => Promise<void>;
  readonly onState: (state: SaveState) => void;
}

/** Saves at once what any of these has not kept; rejects where words are still not on the disk. */
export const flushAll = async (autosaves: Iterable<Autosave>): Promise<void> => {
  // Twice: a letter typed during the first save is no failure.
  const ends = await Promise.all([...autosaves].map(async (one) => (await one.flush()) || one.flush()));
  if (ends.includes(false)) throw new Error("words are not on the disk");
};

/** After the first keystroke, not after the last: a steady typist is saved too. With the disk's own time it stays below 300 ms. */
const WAIT_MS = 150;
const RETRY_MS = 4_000;

/** Keeps what is typed: soon after every keystroke, at once on `flush`, again after a failure. Nothing counts as saved before its promise resolved. */
export const createAutosave = ({ save, onState }: AutosaveParts): Autosave => {
  const unsafe = new Map<string, string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let retry: ReturnType<typeof setTimeout> | undefined;

  let running = 0;

  /** On a slow phone one save waits for the one before, but not for ever. */
  const flushInTime = (isPatient: boolean): void => {
    timer = undefined;
    if (running > 0 && isPatient) timer = setTimeout(() => flushInTime(false), WAIT_MS);
    else void flush();
  };

  const forgetTimers = (): void => {
    clearTimeout(timer);
    clearTimeout(retry);
    timer = undefined;
  };

  const flush = async (): Promise<boolean> => {
    forgetTimers();
    if (unsafe.size === 0) return true;
    const sent = new Map(unsafe);
    running++;
    try {
      await save(Object.fromEntries(sent)).finally(() => running--);
    } catch (error) {
      // A later save may have brought these words to the disk already.
      if (![...sent.keys()].some((field) => unsafe.has(field))) return true;
      onState({ kind: "FAILED", message: error instanceof Error ? error.message : "没能保存到本机。" });
      clearTimeout(retry);
      retry = setTimeout(() => void flush(), RETRY_MS);
      return false;
    }
    for (const [field, text] of sent) if (unsafe.get(field) === text) unsafe.delete(field);
    onState({ kind: unsafe.size === 0 ? "SAVED" : "SAVING" });
    return unsafe.size === 0;
  };

  return {
    change: (field, text) => {
      unsafe.set(field, text);
      onState({ kind: "SAVING" });
      timer ??= setTimeout(() => flushInTime(true), WAIT_MS);
    },
    flush,
    isUnsafe: (field) => (field ? unsafe.has(field) : unsafe.size > 0),
    drop: () => {
      unsafe.clear();
      forgetTimers();
    },
  };
};
