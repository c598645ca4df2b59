import { useEffect, useRef } from "react";
import { Button } from "#ui/button.tsx";

interface OlderRowsProps {
  readonly isLoading: boolean;
  readonly onReach: () => void;
}

/** Asks for older rows as soon as it can be seen; the button is for who does not scroll. A new key for each length of the list. */
export function OlderRows({ isLoading, onReach }: OlderRowsProps) {
  const place = useRef<HTMLDivElement>(null);
  const reach = useRef(onReach);
  useEffect(() => {
    reach.current = onReach;
  });
  useEffect(() => {
    const seen = new IntersectionObserver(
      (entries) => entries.some((entry) => entry.isIntersecting) && reach.current(),
      { rootMargin: "400px" },
    );
    if (place.current) seen.observe(place.current);
    return () => seen.disconnect();
  }, []);
  return (
    <div ref={place} className="ui-listolder">
      <Button kind="quiet" busy={isLoading} onPress={onReach}>
        {isLoading ? "正在读取更早的" : "更早的"}
      </Button>
    </div>
  );
}
