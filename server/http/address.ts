import type { Settings } from "#server/settings.ts";
import type { IncomingMessage } from "node:http";

/** The caller's address for limits only; X-Forwarded-For counts only when a trusted proxy is speaking (security.md A-22). */
export const addressOf = (settings: Settings, request: IncomingMessage): string => {
  const peer = request.socket.remoteAddress?.replace(/^::ffff:/, "") ?? "unknown";
  if (!settings.trustedProxies.includes(peer)) return peer;
  const forwarded = [request.headers["x-forwarded-for"]].flat().join(",").split(",");
  const hops = forwarded.map((hop) => hop.trim()).filter(Boolean);
  return hops.findLast((hop) => !settings.trustedProxies.includes(hop)) ?? peer;
};
