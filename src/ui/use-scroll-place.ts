import { useLayoutEffect } from "react";
import { useLocation, useNavigationType } from "react-router";

const placeByEntry = new Map<string, number>();
const MOST_FRAMES = 60;

/** A new screen starts at its top; going back returns to the place that was left, as soon as the list is long enough again. */
export const useScrollPlace = (): void => {
  const { key } = useLocation();
  const isBack = useNavigationType() === "POP";

  useLayoutEffect(() => {
    history.scrollRestoration = "manual";
    const place = isBack ? (placeByEntry.get(key) ?? 0) : 0;
    let frames = 0;
    let request = 0;
    const go = () => {
      window.scrollTo(0, place);
      if (Math.abs(window.scrollY - place) > 2 && ++frames < MOST_FRAMES) request = requestAnimationFrame(go);
    };
    go();
    const remember = () => placeByEntry.set(key, window.scrollY);
    addEventListener("scroll", remember, { passive: true });
    return () => {
      cancelAnimationFrame(request);
      removeEventListener("scroll", remember);
    };
  }, [key, isBack]);
};
