import { create } from "zustand";

/** 0 = 标准; 1–3 = 长辈版 in three sizes (17, 21, 25, 30 px of running text). */
export const TEXT_SIZES = [0, 1, 2, 3] as const;
export type TextSize = (typeof TEXT_SIZES)[number];
export const labelByTextSize: Record<TextSize, string> = { 0: "标准", 1: "大", 2: "超大", 3: "特大" };

export type Theme = "auto" | "light" | "dark" | "contrast";

interface Appearance {
  readonly size: TextSize;
  readonly theme: Theme;
}

/** The same key is read before the first paint by public/appearance.js. */
const KEY = "appearance";

const isTextSize = (value: unknown): value is TextSize => TEXT_SIZES.some((size) => size === value);
const isTheme = (value: unknown): value is Theme => ["auto", "light", "dark", "contrast"].includes(String(value));

const stored = (): Appearance => {
  try {
    const kept = JSON.parse(localStorage.getItem(KEY) ?? "{}") as { size?: unknown; theme?: unknown };
    return { size: isTextSize(kept.size) ? kept.size : 0, theme: isTheme(kept.theme) ? kept.theme : "auto" };
  } catch {
    return { size: 0, theme: "auto" };
  }
};

const asked = (query: string): boolean => typeof matchMedia === "function" && matchMedia(query).matches;

const resolvedTheme = (theme: Theme): string => {
  if (theme !== "auto") return theme;
  if (asked("(prefers-contrast: more)")) return "contrast";
  return asked("(prefers-color-scheme: dark)") ? "dark" : "light";
};

const show = ({ size, theme }: Appearance): void => {
  const root = document.documentElement;
  root.dataset.size = String(size);
  root.dataset.mode = size > 0 ? "elder" : "standard";
  root.dataset.theme = resolvedTheme(theme);
};

/** Text size, 长辈版 and theme: kept on this device, shown on the root element. */
export const useAppearance = create<Appearance>(stored);

/** Applies the stored appearance and keeps following the system and the other tabs. */
export const followAppearance = (): void => {
  show(useAppearance.getState());
  useAppearance.subscribe(show);
  for (const query of ["(prefers-color-scheme: dark)", "(prefers-contrast: more)"])
    matchMedia(query).addEventListener("change", () => show(useAppearance.getState()));
  addEventListener("storage", (event) => {
    if (event.key === KEY) useAppearance.setState(stored());
  });
};

const keep = (change: Partial<Appearance>): void => {
  useAppearance.setState(change);
  const { size, theme } = useAppearance.getState();
  try {
    localStorage.setItem(KEY, JSON.stringify({ size, theme }));
  } catch {
    // A private window refuses storage: the choice then lives as long as the page.
  }
};

export const setTextSize = (size: TextSize): void => keep({ size });
export const setTheme = (theme: Theme): void => keep({ theme });
export const switchElderMode = (): void => setTextSize(useAppearance.getState().size > 0 ? 0 : 1);
