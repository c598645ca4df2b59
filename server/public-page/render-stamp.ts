import type { ServerKeys } from "#server/server-keys.ts";
import { createHmac, timingSafeEqual } from "node:crypto";

const sign = (keys: ServerKeys, id: string, at: string): string =>
  createHmac("sha256", keys.challengeKey).update(`stamp:${id}:${at}`).digest("base64url");

/** When a form with this id was rendered, signed: nobody can say that they took longer. */
export const renderStamp = (keys: ServerKeys, id: string, now: Date): string => {
  const at = String(now.getTime());
  return `${at}.${sign(keys, id, at)}`;
};

/** The instant in a stamp of this id, or undefined where it is not ours. */
export const readStamp = (keys: ServerKeys, id: string, stamp: string): Date | undefined => {
  const [at = "", signature = ""] = stamp.split(".");
  const right = Buffer.from(sign(keys, id, at));
  const given = Buffer.from(signature);
  return right.length === given.length && timingSafeEqual(right, given) ? new Date(Number(at)) : undefined;
};
