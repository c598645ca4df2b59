/** What this phone could not keep, as a sentence for the screen; null while everything written is on the disk. */
let fault: string | null = null;
const listeners = new Set<() => void>();

export const storageFault = (): string | null => fault;

/** Calls whenever a fault comes or goes; the returned function ends it. */
export const onStorageFault = (tell: () => void): (() => void) => {
  listeners.add(tell);
  return () => listeners.delete(tell);
};

/** Set by whoever writes without a tap that could be refused: a draft while it is typed. */
export const noteStorageFault = (sentence: string | null): void => {
  if (fault === sentence) return;
  fault = sentence;
  for (const tell of listeners) tell();
};
