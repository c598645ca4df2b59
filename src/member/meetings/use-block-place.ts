import { keepPlace, readPlace } from "#data/reading-place.ts";
import { useEffect, useRef, useState } from "react";

const SETTLE_MS = 400;

/** Brings a text back to the paragraph at which it was left, and keeps where it is read to. */
export const useBlockPlace = (documentId: string) => {
  const root = useRef<HTMLElement>(null);
  const [zoom, setZoom] = useState(1);
  const [isRestored, setRestored] = useState(false);

  useEffect(() => {
    let isGone = false;
    const restore = async () => {
      const place = await readPlace(documentId).catch(() => undefined);
      if (isGone) return;
      if (place) setZoom(place.zoom);
      // Once the size is drawn.
      requestAnimationFrame(() => {
        if (place && place.at > 0) root.current?.querySelector(`[data-block="${place.at}"]`)?.scrollIntoView();
        setRestored(true);
      });
    };
    void restore();
    return () => {
      isGone = true;
    };
  }, [documentId]);

  useEffect(() => {
    if (!isRestored) return;
    const keep = () => void keepPlace(documentId, firstSeen(root.current), zoom).catch(() => undefined);
    let timer = setTimeout(keep, SETTLE_MS);
    const onScroll = () => {
      clearTimeout(timer);
      timer = setTimeout(keep, SETTLE_MS);
    };
    addEventListener("scroll", onScroll, { passive: true });
    addEventListener("pagehide", keep);
    return () => {
      clearTimeout(timer);
      removeEventListener("scroll", onScroll);
      removeEventListener("pagehide", keep);
    };
  }, [documentId, isRestored, zoom]);

  return { root, zoom, setZoom };
};

/** The first paragraph that is still on the screen. */
const firstSeen = (root: HTMLElement | null): number => {
  const seen = [...(root?.querySelectorAll<HTMLElement>("[data-block]") ?? [])].find(
    (part) => part.getBoundingClientRect().bottom > 0,
  );
  return window.scrollY < 2 ? 0 : Number(seen?.dataset.block ?? 0);
};
