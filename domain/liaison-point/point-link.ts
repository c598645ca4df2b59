import { readPointCode } from "#domain/liaison-point/point-code.ts";
import { isHandoverCode } from "#domain/handover/handover-code.ts";
import { readRoomCode } from "#domain/meeting/room-code.ts";
import { readReceipt } from "#domain/submission/receipt.ts";

/** What a scanned or typed text means to us. Anything that is not ours is shown as text and never opened. */
export type ScanReading =
  | { readonly kind: "point"; readonly code: string }
  | { readonly kind: "receipt"; readonly receipt: string }
  /** An unsent thing of another phone (domain/handover). */
  | { readonly kind: "handover"; readonly code: string }
  /** What the screen of a meeting's room shows (domain/meeting). */
  | { readonly kind: "room"; readonly code: string }
  /** The page of a studio or of a campaign, which a browser opens: `/s/K7Q2MX`. */
  | { readonly kind: "page"; readonly path: string }
  | { readonly kind: "mistyped" }
  | { readonly kind: "foreign"; readonly text: string };

/** The link on a poster: `https://host/p/K7Q2MX`. */
export const pointLink = (origin: string, code: string): string => `${origin}/p/${code}`;

/** The link of a receipt: `https://host/r/7K3M-9QWT-2VXC-HN4R`. */
export const receiptLink = (origin: string, receipt: string): string => `${origin}/r/${receipt}`;

const readCode = (typed: string): ScanReading | undefined => {
  const point = readPointCode(typed);
  if (point.kind === "code") return { kind: "point", code: point.code };
  const receipt = readReceipt(typed);
  if (receipt.kind === "receipt") return { kind: "receipt", receipt: receipt.receipt };
  return point.kind === "mistyped" || receipt.kind === "mistyped" ? { kind: "mistyped" } : undefined;
};

const readRoom = (path: string): ScanReading | undefined => {
  const room = readRoomCode(path);
  return room && { kind: "room", code: room.code };
};

/** Reads a scanned or typed text; only links of `origins` and bare codes are ours (security.md D-06: look-alike hosts, `@` tricks). */
export const readScan = (text: string, origins: readonly string[]): ScanReading => {
  if (isHandoverCode(text)) return { kind: "handover", code: text };
  const trimmed = text.trim();
  const foreign = { kind: "foreign", text: trimmed } as const;
  // A room's link without its host is read too: its letters are no secret of one server, and ours tells whether they are authentic.
  if (trimmed.startsWith("/m/")) return readRoom(trimmed) ?? foreign;
  if (!/^[a-z][a-z0-9+.-]*:/i.test(trimmed)) return readCode(trimmed) ?? foreign;

  let url: URL;
  try {
    url = new URL(trimmed);
  } catch {
    return foreign;
  }
  if (!origins.includes(url.origin) || url.username !== "" || url.password !== "") return foreign;
  const room = url.pathname.startsWith("/m/") ? readRoom(url.pathname) : undefined;
  if (room) return room;
  const page = /^\/([sc])\/([0-9A-Za-z-]{6,10})\/?$/.exec(url.pathname);
  const pageCode = page?.[2] ? readPointCode(page[2]) : undefined;
  if (page && pageCode?.kind === "code") return { kind: "page", path: `/${page[1]}/${pageCode.code}` };
  if (page) return pageCode?.kind === "mistyped" ? { kind: "mistyped" } : foreign;
  const path = /^\/([pr])\/([^/]+)\/?$/.exec(url.pathname);
  if (!path?.[1] || !path[2]) return foreign;
  let code: string;
  try {
    code = decodeURIComponent(path[2]);
  } catch {
    return foreign;
  }
  const reading = readCode(code) ?? foreign;
  if (reading.kind === "point" && path[1] !== "p") return foreign;
  if (reading.kind === "receipt" && path[1] !== "r") return foreign;
  return reading;
};
