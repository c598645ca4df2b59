import { existsSync } from "node:fs";
import { chromium, type Browser } from "playwright-core";

const quiet = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

const places = [process.env.CHROME_PATH, "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** Debian's Chromium without a window, each time with a fresh profile; `more` are further flags. */
export const launchChromium = (more: readonly string[] = []): Promise<Browser> => {
  const executablePath = places.find((path) => path && existsSync(path));
  if (!executablePath) throw new Error("No Chromium here: apt-get install chromium, or set CHROME_PATH.");
  return chromium.launch({ executablePath, args: [...quiet, ...more] });
};
