import type { OfficeAnswer, OfficeRefusal } from "#data/ask-endpoint.ts";
import type { Edition, OpinionDetail } from "#data/office/opinions.ts";
import { type EditionWords, isSameWords, standingWords } from "#office/opinions/edition-words.ts";

const PAUSE_MS = 1_200;
const RETRY_MS = 5_000;

export interface EditionState {
  readonly words: EditionWords;
  readonly baseRev: number;
  readonly status: "saved" | "waiting" | "saving" | "failed" | "overtaken";
  readonly refusal: OfficeRefusal | null;
  /** What somebody else saved over the revision that was known here. */
  readonly theirs: OpinionDetail | null;
}

export interface KeptEdition {
  readonly words: EditionWords;
  readonly baseRev: number;
}

interface EditionPorts {
  readonly save: (body: Edition) => Promise<OfficeAnswer<OpinionDetail>>;
  readonly readNewest: () => Promise<OfficeAnswer<OpinionDetail>>;
  readonly keep: (kept: KeptEdition) => void;
  readonly drop: () => void;
  readonly onSaved: (detail: OpinionDetail) => void;
}

const beginning = (detail: OpinionDetail, kept: KeptEdition | undefined): EditionState => {
  const standing = standingWords(detail);
  const none = { refusal: null, theirs: null };
  if (!kept || isSameWords(kept.words, standing))
    return { words: standing, baseRev: detail.editRev, status: "saved", ...none };
  const isOvertaken = kept.baseRev !== detail.editRev;
  return { ...kept, status: isOvertaken ? "overtaken" : "waiting", refusal: null, theirs: isOvertaken ? detail : null };
};

/** Saves an edited copy as it is typed, one call at a time, over the revision that is known; what is not saved is kept here. */
export const createEditionSaver = (detail: OpinionDetail, kept: KeptEdition | undefined, ports: EditionPorts) => {
  let state = beginning(detail, kept);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<boolean> | undefined;
  const listeners = new Set<() => void>();
  const become = (changed: Partial<EditionState>) => {
    state = { ...state, ...changed };
    for (const listener of listeners) listener();
  };
  const plan = (pause: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => void flush(), pause);
  };

  const sendOnce = async (): Promise<boolean> => {
    const { words, baseRev } = state;
    become({ status: "saving" });
    const answer = await ports.save({ ...words, baseRev });
    if (answer.ok) {
      const isWhole = isSameWords(words, state.words);
      become({ baseRev: answer.value.editRev, status: isWhole ? "saved" : "waiting", refusal: null });
      if (isWhole) ports.drop();
      else ports.keep({ words: state.words, baseRev: state.baseRev });
      ports.onSaved(answer.value);
      return true;
    }
    if (answer.refusal.code === "edition-overtaken") {
      const newest = await ports.readNewest();
      become({ status: "overtaken", refusal: answer.refusal, theirs: newest.ok ? newest.value : null });
      return false;
    }
    become({ status: "failed", refusal: answer.refusal });
    if (answer.refusal.code === "no-network") plan(RETRY_MS);
    return false;
  };

  const sendAll = async (): Promise<boolean> => {
    while (state.status === "waiting" || state.status === "failed") if (!(await sendOnce())) return false;
    return state.status === "saved";
  };

  /** Saves what is typed now; true once the server has all of it. */
  const flush = (): Promise<boolean> => {
    clearTimeout(timer);
    if (state.words.title.trim() === "") return Promise.resolve(false);
    running ??= sendAll().finally(() => (running = undefined));
    return running;
  };

  return {
    read: () => state,
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    change: (part: Partial<EditionWords>) => {
      const words = { ...state.words, ...part };
      ports.keep({ words, baseRev: state.baseRev });
      if (state.status === "overtaken") return become({ words });
      become({ words, ...(state.status !== "saving" && { status: "waiting" }) });
      plan(PAUSE_MS);
    },
    /** The person has seen both: these words are saved over theirs. */
    settle: (words: EditionWords) => {
      if (!state.theirs) return;
      become({ words, baseRev: state.theirs.editRev, theirs: null, refusal: null, status: "waiting" });
      ports.keep({ words, baseRev: state.baseRev });
      void flush();
    },
    begin: () => state.status === "waiting" && plan(0),
    stop: () => {
      clearTimeout(timer);
      if (state.status === "waiting") void flush();
    },
    flush,
  };
};

export type EditionSaver = ReturnType<typeof createEditionSaver>;
