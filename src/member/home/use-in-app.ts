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
    copy: () =>
      void Promise.resolve(navigator.clipboard?.writeText(address) ?? Promise.reject(new Error("no clipboard"))).then(
        () => setCopied(true),
        () => setCopied(copyByHand(address)),
      ),
    open: () => setOpen(true),
    close: () => setOpen(false),
    dismiss: () => {
      localStorage.setItem(KEY, "1");
      setShown(false);
    },
  };
};

/** For WebViews without a clipboard of their own. */
const copyByHand = (text: string): boolean => {
  const field = Object.assign(document.createElement("textarea"), { value: text, readOnly: true });
  document.body.append(field);
  field.select();
  const isDone = document.execCommand("copy");
  field.remove();
  return isDone;
};
