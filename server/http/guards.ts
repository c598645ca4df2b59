import type { Settings } from "#server/settings.ts";
import type { AppContext, AppEnv } from "#server/http/mount.ts";
import { problemResponse } from "#server/http/problem.ts";
import { createMiddleware } from "hono/factory";

const LOOPBACK = new Set(["localhost", "127.0.0.1", "[::1]"]);

/** The address without its port; [::1]:8080 → [::1]. */
const hostOf = (header: string): string => header.toLowerCase().replace(/:\d+$/, "");

const isIpLiteral = (host: string): boolean => /^\d+\.\d+\.\d+\.\d+$/.test(host) || host.startsWith("[");

/** Whether a Host header names us: the public host, loopback, and, where no public host is set, any bare address of this machine (never a name: DNS rebinding). */
export const isOurHost = (settings: Settings, header: string | undefined): boolean => {
  if (!header) return false;
  const host = hostOf(header);
  if (LOOPBACK.has(host)) return true;
  return settings.publicUrl ? host === hostOf(new URL(settings.publicUrl).host) : isIpLiteral(host);
};

/** 421 for a foreign Host (security.md A-23). */
export const refuseForeignHost = (settings: Settings) =>
  createMiddleware<AppEnv>(async (c, next) => {
    if (!isOurHost(settings, c.req.header("host"))) return problemResponse({ kind: "foreign-host" }, c.get("traceId"));
    await next();
  });

const SAFE = new Set(["GET", "HEAD", "OPTIONS"]);

const isSameSite = (c: AppContext): boolean => {
  const site = c.req.header("sec-fetch-site");
  if (site !== undefined && site !== "same-origin" && site !== "none") return false;
  const origin = c.req.header("origin");
  if (origin === undefined) return true;
  return URL.canParse(origin) && new URL(origin).host === c.req.header("host")?.toLowerCase();
};

/** 403 for an unsafe request that another site made the browser send (security.md B-17). */
export const refuseCrossSite = createMiddleware<AppEnv>(async (c, next) => {
  if (!SAFE.has(c.req.method) && !isSameSite(c)) return problemResponse({ kind: "cross-site" }, c.get("traceId"));
  await next();
});

const POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "style-src-attr 'unsafe-inline'",
  "img-src 'self' blob: data:",
  "media-src 'self' blob:",
  "connect-src 'self'",
  "font-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join("; ");

/** Headers of every answer; a page may set a policy of its own, a stricter one. */
export const setSecurityHeaders = (settings: Settings) =>
  createMiddleware<AppEnv>(async (c, next) => {
    await next();
    const { headers } = c.res;
    if (!headers.has("content-security-policy")) headers.set("content-security-policy", POLICY);
    headers.set("x-content-type-options", "nosniff");
    if (!headers.has("referrer-policy")) headers.set("referrer-policy", "no-referrer");
    headers.set("x-frame-options", "DENY");
    headers.set("cross-origin-opener-policy", "same-origin");
    headers.set("cross-origin-resource-policy", "same-origin");
    headers.set("permissions-policy", "camera=(self), geolocation=(), microphone=(), payment=()");
    if (settings.production) headers.set("strict-transport-security", "max-age=31536000; includeSubDomains");
  });
