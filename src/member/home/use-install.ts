import { useEffect, useState } from "react";

/** Chrome's own event, which the DOM types do not know. */
interface InstallPromptEvent extends Event {
  prompt(): Promise<unknown>;
}

const KEY = "install-hint-dismissed";

const isInstalled = (): boolean =>
  matchMedia("(display-mode: standalone)").matches || (navigator as { standalone?: boolean }).standalone === true;

const isApple = (): boolean => /iPhone|iPad/.test(navigator.userAgent) && !/MicroMessenger/.test(navigator.userAgent);

let caught: InstallPromptEvent | undefined;
addEventListener("beforeinstallprompt", (event) => {
  event.preventDefault();
  caught = event as InstallPromptEvent;
});

/** Whether adding to the home screen is worth a word here, and how it is done. */
export const useInstall = () => {
  const [prompt, setPrompt] = useState(caught);
  const [isDismissed, setDismissed] = useState(() => localStorage.getItem(KEY) !== null);

  useEffect(() => {
    const hear = () => setPrompt(caught);
    addEventListener("beforeinstallprompt", hear);
    return () => removeEventListener("beforeinstallprompt", hear);
  }, []);

  const dismiss = () => {
    localStorage.setItem(KEY, "1");
    setDismissed(true);
  };
  return {
    isOffered: !isDismissed && !isInstalled() && (prompt !== undefined || isApple()),
    canPrompt: prompt !== undefined,
    prompt: () => {
      void prompt?.prompt();
      dismiss();
    },
    dismiss,
  };
};
