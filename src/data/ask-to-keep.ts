let isAsked = false;

/** Asks the browser, once a visit, not to clear what lies here. Called when there is something to lose: most browsers decide silently by use. */
export const askToKeep = (): void => {
  if (isAsked) return;
  isAsked = true;
  void globalThis.navigator?.storage?.persist?.().catch(() => false);
};
