import { launchChromium } from "#tests/support/chromium.ts";
import { request } from "node:http";
import type { Page } from "playwright-core";

interface Bytes {
  readonly br: number;
  readonly gzip: number;
}

export interface Weight {
  /** Bodies of everything that a first visit loads from us. */
  readonly all: Bytes;
  readonly scripts: Bytes;
  readonly requests: number;
}

/** What somebody does in the browser before the visit that counts; signs in, say. */
type Enter = (page: Page) => Promise<void>;
const nobody: Enter = () => Promise.resolve();

/** What a first visit of a page loads until it is quiet, without the service worker's later provisions; bytes as the server compresses them. */
export const weightOf = async (url: string, enter: Enter = nobody): Promise<Weight> => {
  const loaded = await loadedBy(url, enter);
  let [all, scripts]: Bytes[] = [none, none];
  for (const [address, type] of loaded) {
    const bytes = { br: await bodyBytes(address, "br"), gzip: await bodyBytes(address, "gzip") };
    all = plus(all ?? none, bytes);
    if (type === "script") scripts = plus(scripts ?? none, bytes);
  }
  return { all: all ?? none, scripts: scripts ?? none, requests: loaded.size };
};

const none: Bytes = { br: 0, gzip: 0 };
const plus = (a: Bytes, b: Bytes): Bytes => ({ br: a.br + b.br, gzip: a.gzip + b.gzip });

const loadedBy = async (url: string, enter: Enter): Promise<Map<string, string>> => {
  const browser = await launchChromium();
  try {
    const context = await browser.newContext({ serviceWorkers: "block", viewport: { width: 375, height: 812 } });
    await enter(await context.newPage());
    const page = await context.newPage();
    const loaded = new Map<string, string>();
    page.on("request", (one) => {
      if (one.url().startsWith("http")) loaded.set(one.url(), one.resourceType());
    });
    await page.goto(url, { waitUntil: "networkidle" });
    return loaded;
  } finally {
    await browser.close();
  }
};

const bodyBytes = (url: string, encoding: string): Promise<number> =>
  new Promise((resolve, reject) => {
    request(url, { headers: { "accept-encoding": encoding } }, (response) => {
      let bytes = 0;
      response.on("data", (chunk: Buffer) => (bytes += chunk.length));
      response.on("end", () => resolve(bytes));
      response.on("error", reject);
    })
      .on("error", reject)
      .end();
  });
