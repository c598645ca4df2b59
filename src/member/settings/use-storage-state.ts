import { useEffect, useState } from "react";

export interface BrowserStorage {
  /** In bytes; undefined where the browser does not say. */
  readonly used: number | undefined;
  readonly room: number | undefined;
  readonly isPersisted: boolean;
  readonly isRefused: boolean;
  readonly persist: () => Promise<void>;
}

/** What this origin takes on the phone, what is left for it, and whether the browser keeps it for good. */
export const useStorageState = (): BrowserStorage => {
  const [used, setUsed] = useState<number>();
  const [quota, setQuota] = useState<number>();
  const [isPersisted, setPersisted] = useState(false);
  const [isRefused, setRefused] = useState(false);

  useEffect(() => {
    const look = async () => {
      const estimate = await navigator.storage?.estimate?.();
      setUsed(estimate?.usage);
      setQuota(estimate?.quota);
      setPersisted((await navigator.storage?.persisted?.()) ?? false);
    };
    void look().catch(() => undefined);
  }, []);

  const persist = async () => {
    const isKept = (await navigator.storage?.persist?.().catch(() => false)) ?? false;
    setPersisted(isKept);
    setRefused(!isKept);
  };
  const room = quota === undefined || used === undefined ? undefined : Math.max(0, quota - used);
  return { used, room, isPersisted, isRefused, persist };
};
