import type { Sign } from "#domain/meeting/room-code.ts";
import { createHmac } from "node:crypto";

/** HMAC-SHA-256 under a key, for the codes of rooms and members. */
export const signBy =
  (key: Uint8Array): Sign =>
  (message) =>
    createHmac("sha256", key).update(message).digest();
