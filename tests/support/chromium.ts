import { existsSync } from "node:fs";
import { chromium, type Browser } from "playwright-core";

/** For a Chromium that talks to nobody but the test. */
export const quietFlags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

const places = [process.env.CHROME_PATH, "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** Where Chromium or Chrome stands on this machine; throws where it does not. */
export const chromiumPath = (): string => {
  const found = places.find((path) => path && existsSync(path));
  if (!found) throw new Error("No Chromium here: apt-get install chromium, or set CHROME_PATH.");
  return found;
};

/** Where a machine sets no letters beyond ASCII, Chromium would call every file with a Chinese name "download". */
export const withLetters = { ...process.env, LC_ALL: "C.UTF-8" };

/** Debian's Chromium without a window, each time with a fresh profile; `more` are further flags. */
export const launchChromium = (more: readonly string[] = []): Promise<Browser> =>
  chromium.launch({ executablePath: chromiumPath(), args: [...quietFlags, ...more], env: withLetters });
