import { peersForVite } from "#bench/drain/peers.ts";
import { chromiumPath, quietFlags } from "#tests/support/chromium.ts";
import { chromium, type BrowserContext } from "playwright-core";
import { build } from "vite";

/** Chromium with a profile of its own on the disk: IndexedDB writes to files, as on a phone. */
export const openProfile = (profile: string, options: { baseURL?: string } = {}): Promise<BrowserContext> =>
  chromium.launchPersistentContext(profile, {
    executablePath: chromiumPath(),
    args: quietFlags,
    bypassCSP: true,
    viewport: { width: 375, height: 812 },
    locale: "zh-CN",
    ...options,
  });

/** The page's script as one text; `bench.measure` is what it offers. */
export const bundle = async (entry: string): Promise<string> => {
  const built = await build({
    configFile: false,
    logLevel: "error",
    publicDir: false,
    plugins: [peersForVite],
    define: { "process.env.NODE_ENV": '"production"' },
    build: { write: false, lib: { entry, formats: ["iife"], name: "bench" } },
  });
  const [output] = Array.isArray(built) ? built : [built];
  if (!output || !("output" in output)) throw new Error(`${entry} was not built`);
  return `${output.output[0].code}\nwindow.bench = bench;`;
};

export interface Drained {
  readonly milliseconds: number;
  readonly arrived: number;
  readonly requests: number;
}

/** What the script's `measure` gives in a fresh page of this address. */
export const measureIn = async (
  browser: BrowserContext,
  address: string,
  script: string,
  given: readonly unknown[],
): Promise<Drained> => {
  const page = await browser.newPage();
  try {
    await page.goto(address);
    await page.addScriptTag({ content: script });
    return (await page.evaluate(`bench.measure(...${JSON.stringify(given)})`)) as Drained;
  } finally {
    await page.close();
  }
};
