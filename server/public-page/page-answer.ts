import { earlyScript } from "#server/public-page/page-frame.tsx";
import { pageStyle } from "#server/public-page/page-style.ts";
import type { AppContext } from "#server/http/mount.ts";
import { createHash } from "node:crypto";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

const hashOf = (source: string): string => `'sha256-${createHash("sha256").update(source).digest("base64")}'`;

/** security.md §2.3: nothing from elsewhere, no script but ours, the two inline parts by their hash, no string becomes code. */
const POLICY = [
  "default-src 'none'",
  `script-src 'self' ${hashOf(earlyScript)}`,
  `style-src ${hashOf(pageStyle)}`,
  "img-src 'self' blob: data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join("; ");

/** Where a page of ours goes out: compressed, never stored on the way, never found by a search engine. */
export const pageAnswer = (c: AppContext, page: unknown, status = 200, more: Record<string, string> = {}): Response => {
  const html = Buffer.from(`<!doctype html>${String(page)}`);
  const { bytes, encoding } = compressed(html, c.req.header("accept-encoding") ?? "");
  return new Response(new Uint8Array(bytes), {
    status,
    headers: {
      "content-type": "text/html; charset=utf-8",
      "content-security-policy": POLICY,
      "cache-control": "no-store",
      "x-robots-tag": "noindex, nofollow",
      // Not no-referrer: browsers then send `Origin: null` with a plain form post, which looks like another site.
      "referrer-policy": "same-origin",
      vary: "accept-encoding",
      ...(encoding && { "content-encoding": encoding }),
      ...more,
    },
  });
};

const compressed = (html: Buffer, accepted: string): { bytes: Buffer; encoding?: string } => {
  if (/\bbr\b/.test(accepted)) {
    const params = { [constants.BROTLI_PARAM_QUALITY]: 6, [constants.BROTLI_PARAM_SIZE_HINT]: html.length };
    return { bytes: brotliCompressSync(html, { params }), encoding: "br" };
  }
  if (/\bgzip\b/.test(accepted)) return { bytes: gzipSync(html), encoding: "gzip" };
  return { bytes: html };
};
