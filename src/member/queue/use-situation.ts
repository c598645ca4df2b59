import type { Situation } from "#member/queue/hold.ts";
import { useLinkState } from "#data/link-state.ts";
import { useWhoAmI } from "#data/session.ts";
import { useSyncStatus } from "#data/sync-status.ts";
import { useEffect, useState } from "react";

/** What holds sending up, second by second. */
export const useSituation = (): Situation & { readonly draining: boolean; readonly lastSyncAt: number | null } => {
  const { online, paused, draining, lastSyncAt } = useSyncStatus();
  const isExpired = useWhoAmI((state) => state.isExpired);
  const link = useLinkState();
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1_000);
    return () => clearInterval(timer);
  }, []);
  return { online, paused, draining, lastSyncAt, isExpired, link, now };
};
