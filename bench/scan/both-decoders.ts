import { createServer } from "node:http";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { build } from "vite";
import type { BothReadings } from "#bench/scan/page.ts";
import { launchChromium } from "#tests/support/chromium.ts";

const MIME_BY_ENDING: Record<string, string> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".wasm": "application/wasm",
};

export interface BothDecoders {
  readonly read: (jpeg: Buffer, isOursFirst: boolean) => Promise<BothReadings>;
  readonly close: () => Promise<void>;
}

/** A page in Chromium with the app's own reader and html5-qrcode's, both built as the app is built. */
export const openBothDecoders = async (): Promise<BothDecoders> => {
  const folder = await mkdtemp(join(tmpdir(), "bench-scan-"));
  const page = join(folder, "page");
  await build({
    configFile: false,
    publicDir: false,
    logLevel: "error",
    build: {
      outDir: page,
      emptyOutDir: true,
      rolldownOptions: { input: "bench/scan/page.ts", output: { entryFileNames: "page.js" } },
    },
  });
  await writeFile(join(page, "index.html"), '<!doctype html><body><script type="module" src="/page.js"></script>');
  const server = createServer(async (request, response) => {
    const path = request.url === "/" ? "/index.html" : (request.url ?? "");
    const file = await readFile(join(page, path)).catch(() => undefined);
    response.writeHead(file ? 200 : 404, { "content-type": MIME_BY_ENDING[extname(path)] ?? "text/plain" }).end(file);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const browser = await launchChromium();
  const tab = await browser.newPage();
  await tab.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  await tab.waitForFunction(() => typeof window.readBoth === "function");
  return {
    read: (jpeg, isOursFirst) =>
      tab.evaluate(([text, first]) => window.readBoth(text, first), [jpeg.toString("base64"), isOursFirst] as const),
    close: async () => {
      await browser.close();
      server.close();
      await rm(folder, { recursive: true });
    },
  };
};
