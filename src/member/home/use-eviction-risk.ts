import { evictionRiskOf, type EvictionRisk } from "#data/eviction-risk.ts";
import { usePhoneStorage } from "#data/phone-storage.ts";
import { noteVisit } from "#data/visits.ts";
import { useEffect, useState } from "react";

/** How near what stands only here is to being cleared by the browser, and after how many days without a visit it was opened now. */
export const useEvictionRisk = (
  unsent: number,
): { readonly risk: EvictionRisk; readonly daysAway: number; readonly onlyHere: number } => {
  const kept = usePhoneStorage();
  const [daysAway, setDaysAway] = useState(noteVisit);
  const [isPersisted, setPersisted] = useState(false);

  useEffect(() => {
    const look = () => document.visibilityState === "visible" && setDaysAway(noteVisit());
    document.addEventListener("visibilitychange", look);
    void navigator.storage?.persisted?.().then(setPersisted, () => undefined);
    return () => document.removeEventListener("visibilitychange", look);
  }, []);

  const onlyHere = unsent + (kept?.drafts ?? 0);
  const risk = evictionRiskOf({
    userAgent: navigator.userAgent,
    touchPoints: navigator.maxTouchPoints,
    isInstalled:
      matchMedia("(display-mode: standalone)").matches || (navigator as { standalone?: boolean }).standalone === true,
    isPersisted,
    onlyHere,
    daysAway,
  });
  return { risk, daysAway, onlyHere };
};
