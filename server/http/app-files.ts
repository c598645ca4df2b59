import { serveStatic } from "@hono/node-server/serve-static";
import { existsSync } from "node:fs";
import path from "node:path";
import type { App, AppEnv } from "#server/http/mount.ts";

const YEAR = "public, max-age=31536000, immutable";

const isFile = (url: string): boolean => /\.\w+$/.test(url);
const isOurs = (url: string): boolean =>
  !/^\/(api|p|r|resident|healthz|readyz|metrics)(\/|$)/.test(url) && !url.includes("/.");

/**
 * The member app's files: hashed ones for a year, index.html and the service worker asked for every time,
 * a missing asset is a real 404 and never index.html (a stale chunk must not look like a page).
 * The build lays compressed copies beside them.
 */
export const mountAppFiles = (app: App, folder: string): void => {
  if (!existsSync(folder)) return;
  const root = path.relative(process.cwd(), folder) || ".";
  const file = serveStatic<AppEnv>({ root, precompressed: true });
  const shell = serveStatic<AppEnv>({ root, path: "index.html", precompressed: true });

  app.get("*", async (c, next) => {
    if (!isOurs(c.req.path)) return next();
    const answer = await (isFile(c.req.path) ? file(c, next) : shell(c, next));
    const response = answer ?? c.res;
    const cached = c.req.path.startsWith("/assets/") ? YEAR : "no-cache";
    if (response.status === 200) response.headers.set("cache-control", cached);
    return answer;
  });
};
