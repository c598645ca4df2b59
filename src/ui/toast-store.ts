import { useAppearance } from "#ui/appearance.ts";
import { create } from "zustand";

export interface Toast {
  readonly key: number;
  readonly text: string;
  readonly action?: { readonly label: string; readonly onPress: () => void };
  /** Stays until it is pressed. */
  readonly stays: boolean;
}

export const useToasts = create<{ readonly toasts: readonly Toast[] }>(() => ({ toasts: [] }));

let lastKey = 0;

export const dropToast = (key: number): void =>
  useToasts.setState(({ toasts }) => ({ toasts: toasts.filter((toast) => toast.key !== key) }));

/** Says what can also be seen elsewhere: never the only receipt. One with an action, and every one in 长辈版, stays longer. */
export const showToast = (text: string, action?: Toast["action"], stays = false): number => {
  const key = ++lastKey;
  useToasts.setState(({ toasts }) => ({
    toasts: [...toasts.filter((toast) => toast.text !== text), { key, text, action, stays }].slice(-2),
  }));
  const seconds = useAppearance.getState().size > 0 || action ? 9 : 5;
  if (!stays) setTimeout(() => dropToast(key), seconds * 1000);
  return key;
};
