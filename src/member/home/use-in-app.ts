import { copyText } from "#ui/copy-text.ts";
import { useState } from "react";

const KEY = "in-app-notice-read";

/** The behaviour of the notice for pages opened inside another app. */
export const useInApp = () => {
  const [isShown, setShown] = useState(() => localStorage.getItem(KEY) === null);
  const [isOpen, setOpen] = useState(false);
  const [copied, setCopied] = useState<boolean>();
  const address = location.origin;

  return {
    isShown,
    isOpen,
    /** Undefined until somebody tried. */
    copied,
    address,
    worksOffline: "serviceWorker" in navigator && navigator.serviceWorker !== undefined,
    copy: () => void copyText(address).then(setCopied),
    open: () => setOpen(true),
    close: () => setOpen(false),
    dismiss: () => {
      localStorage.setItem(KEY, "1");
      setShown(false);
    },
  };
};
