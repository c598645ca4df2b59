/** Rung by whoever has news, heard by the one who waits for it. */
export interface Bell {
  ring(): void;
  /** Resolves when it is rung, at once if it was since the last hearing: true; false when the time is over. */
  heard(withinMs: number): Promise<boolean>;
}

export const createBell = (): Bell => {
  let isRung = false;
  let wake: (() => void) | undefined;
  return {
    ring: () => {
      isRung = true;
      wake?.();
    },
    heard: async (withinMs) => {
      if (!isRung) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, withinMs);
          timer.unref();
          wake = () => {
            clearTimeout(timer);
            resolve();
          };
        });
        wake = undefined;
      }
      const was = isRung;
      isRung = false;
      return was;
    },
  };
};
