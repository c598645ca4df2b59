import { useEffect, useState } from "react";

const words = (bytes: number): string =>
  bytes < 1_048_576 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / 1_048_576).toFixed(1)} MB`;

/** What this origin takes on the phone, and whether the browser keeps it for good. */
export const useStorageState = () => {
  const [used, setUsed] = useState<string>();
  const [isPersisted, setPersisted] = useState(false);
  const [isRefused, setRefused] = useState(false);

  useEffect(() => {
    void navigator.storage?.estimate?.().then(({ usage }) => usage !== undefined && setUsed(words(usage)));
    void navigator.storage?.persisted?.().then(setPersisted);
  }, []);

  const persist = async () => {
    const isKept = (await navigator.storage?.persist?.()) ?? false;
    setPersisted(isKept);
    setRefused(!isKept);
  };
  return { used, isPersisted, isRefused, persist };
};
