import { useEffect, useRef } from "react";

interface Leaving {
  /** The page is hidden or thrown away: the last moment that a phone grants. */
  readonly onHidden: () => void;
  /** The screen is left for another one. */
  readonly onGone: () => void;
}

/** Every way of leaving a screen: another app, a closed tab, a locked phone, a link, going back. */
export const useLeaving = (leaving: Leaving): void => {
  const newest = useRef(leaving);
  useEffect(() => {
    newest.current = leaving;
  });
  useEffect(() => {
    const hide = () => newest.current.onHidden();
    const hideIfHidden = () => document.visibilityState === "hidden" && hide();
    window.addEventListener("pagehide", hide);
    document.addEventListener("visibilitychange", hideIfHidden);
    return () => {
      window.removeEventListener("pagehide", hide);
      document.removeEventListener("visibilitychange", hideIfHidden);
      newest.current.onGone();
    };
  }, []);
};
