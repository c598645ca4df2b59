import { useSyncExternalStore } from "react";

const phone = matchMedia("(max-width: 720px)");

const follow = (onChange: () => void) => {
  phone.addEventListener("change", onChange);
  return () => phone.removeEventListener("change", onChange);
};

/** Whether the page is as narrow as a phone: drawings then use fewer and larger letters. */
export const useNarrow = (): boolean => useSyncExternalStore(follow, () => phone.matches);
