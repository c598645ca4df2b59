import { serveStatic } from "@hono/node-server/serve-static";
import { existsSync } from "node:fs";
import path from "node:path";
import type { House } from "#server/house.ts";
import { keepEarlierAssets } from "#server/http/earlier-assets.ts";
import type { App, AppEnv } from "#server/http/mount.ts";

const YEAR = "public, max-age=31536000, immutable";

const isFile = (url: string): boolean => /\.\w+$/.test(url);
const isAsset = (url: string): boolean => url.startsWith("/assets/");
const isOurs = (url: string): boolean =>
  !/^\/(api|p|r|resident|healthz|readyz|metrics)(\/|$)/.test(url) && !url.includes("/.");

/**
 * The member app's files: hashed ones for a year, index.html and the service worker asked for every time,
 * a missing asset is a real 404 and never index.html (a stale chunk must not look like a page).
 * Assets of earlier builds are served on for pages that were opened before a deploy. The build lays compressed copies beside them.
 */
export const mountAppFiles = (app: App, house: House, folder: string): void => {
  if (!existsSync(folder)) return;
  const root = relativeRoot(folder);
  const archive = path.join(house.settings.dataDir, "earlier-assets");
  if (existsSync(path.join(folder, "assets"))) archiveAssets(house, path.join(folder, "assets"), archive);

  const file = serveStatic<AppEnv>({ root, precompressed: true });
  const shell = serveStatic<AppEnv>({ root, path: "index.html", precompressed: true });
  const earlier = serveStatic<AppEnv>({
    root: relativeRoot(archive),
    precompressed: true,
    rewriteRequestPath: (url) => url.slice("/assets".length),
  });

  app.get("*", async (c, next) => {
    const url = c.req.path;
    if (!isOurs(url)) return next();
    let isMissing = false;
    const look = isAsset(url) ? async () => void (isMissing = true) : next;
    const found = await (isFile(url) ? file(c, look) : shell(c, next));
    const answer = isMissing ? await earlier(c, next) : found;
    const response = answer ?? c.res;
    if (response.status === 200) response.headers.set("cache-control", isAsset(url) ? YEAR : "no-cache");
    return answer;
  });
};

/** Without an archive (a full disk, say) the app is served all the same. */
const archiveAssets = (house: House, from: string, archive: string): void => {
  try {
    keepEarlierAssets(from, archive, house.now());
  } catch (fault) {
    house.log.warn({ err: fault }, "assets of earlier builds are not kept");
  }
};

const relativeRoot = (folder: string): string => path.relative(process.cwd(), folder) || ".";
