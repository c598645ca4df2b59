import { keepEarlierAssets } from "#server/http/earlier-assets.ts";
import type { House } from "#server/house.ts";
import type { App } from "#server/http/mount.ts";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";

/** Beside the built server lies the built script. */
const FOLDER = path.join(import.meta.dirname, "../resident");
const ENTRY = "server/public-page/browser/main.ts";

/** The address of the progressive script; undefined where it was not built: the pages work without. */
export const residentScript = (folder = FOLDER): string | undefined => {
  const manifest = path.join(folder, "manifest.json");
  if (!existsSync(manifest)) return undefined;
  const entries = JSON.parse(readFileSync(manifest, "utf8")) as Record<string, { file: string }>;
  return entries[ENTRY] && `/resident/${entries[ENTRY].file}`;
};

/**
 * The script's files, compressed once at the start; their names are hashes, so they are kept for a year. Those of earlier builds are
 * served on: a page that was opened before a deploy fetches its later parts by their old names.
 */
export const mountResidentScript = (app: App, house: House, folder = FOLDER): void => {
  if (!existsSync(folder)) return;
  const archive = path.join(house.settings.dataDir, "earlier-resident");
  try {
    keepEarlierAssets(folder, archive, house.now());
  } catch (fault) {
    house.log.warn({ err: fault }, "resident scripts of earlier builds are not kept");
  }
  const files = new Map(
    [archive, folder].flatMap(scriptsIn).map(([name, file]) => {
      const plain = readFileSync(file);
      return [name, { plain, br: brotliCompressSync(plain), gzip: gzipSync(plain, { level: 9 }) }];
    }),
  );
  app.get("/resident/:file", (c) => {
    c.set("route", "/resident/{file}");
    const file = files.get(c.req.param("file"));
    if (!file) return c.notFound();
    const accepted = c.req.header("accept-encoding") ?? "";
    const encoding = (["br", "gzip"] as const).find((name) => accepted.includes(name));
    return c.body(new Uint8Array(file[encoding ?? "plain"]), 200, {
      "content-type": "text/javascript; charset=utf-8",
      "cache-control": "public, max-age=31536000, immutable",
      vary: "accept-encoding",
      ...(encoding && { "content-encoding": encoding }),
    });
  });
};

const scriptsIn = (folder: string): [name: string, file: string][] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith(".js") && !name.startsWith("."))
        .map((name) => [name, path.join(folder, name)])
    : [];
