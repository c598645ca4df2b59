import { useSyncStatus } from "#data/sync-status.ts";
import { useEffect } from "react";

/** The number on the app's icon: the same as in the tab bar, where the phone can show one. */
export function AppBadge() {
  const { unsent } = useSyncStatus();
  useEffect(() => {
    void navigator.setAppBadge?.(unsent).catch(() => undefined);
    return () => void navigator.clearAppBadge?.().catch(() => undefined);
  }, [unsent]);
  return null;
}
