import { useState } from "react";

const DEPTH = 50;

interface Entry {
  readonly ids: readonly string[];
  readonly words: string;
}

/** What was done on a list and can be taken back, newest last. */
export const useUndoStack = <Done extends Entry>() => {
  const [done, setDone] = useState<readonly Done[]>([]);
  return {
    last: done.at(-1) ?? null,
    lastOf: (id: string) => done.findLast(({ ids }) => ids.includes(id)),
    remember: (entry: Done) => setDone((before) => [...before, entry].slice(-DEPTH)),
    /** These rows are taken back. */
    forget: (gone: readonly string[]) =>
      setDone((before) =>
        before
          .map((entry) => ({ ...entry, ids: entry.ids.filter((id) => !gone.includes(id)) }))
          .filter(({ ids }) => ids.length > 0),
      ),
  };
};
