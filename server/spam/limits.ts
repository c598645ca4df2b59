import { UnknownPhones } from "#server/spam/unknown-phones.ts";
import { WindowCounter } from "#server/spam/window-counter.ts";
import { createHmac, randomBytes } from "node:crypto";

const HOUR = 3_600_000;

/**
 * How much is usual in an hour. Meeting halls and carriers share one address, so `soft` only asks for a proof of work,
 * `hard` holds for review, and only `refused` says no (security.md §2.3 Flood control).
 */
export const usual = {
  address: { soft: 60, hard: 600, refused: 6000 },
  point: { soft: 60, hard: 600 },
  receiptMisses: 120,
  photoUploads: 1200,
  /** Of one account. */
  attachmentUploads: 120,
  /** Of one account: each pause in writing may ask. */
  likeQuestions: 600,
  failedSignIns: 300,
} as const;

/** All counters of one process, in memory only: no address is kept, just a hash under a key that is thrown away daily. */
export interface Limits {
  readonly submissions: WindowCounter;
  readonly points: WindowCounter;
  readonly receiptLookups: WindowCounter;
  readonly photoUploads: WindowCounter;
  readonly attachmentUploads: WindowCounter;
  readonly likeQuestions: WindowCounter;
  readonly signIns: WindowCounter;
  readonly repeatedTexts: WindowCounter;
  readonly unknownPhones: UnknownPhones;
  /** The same for the same address within a day; nobody can lead it back to the address. */
  readonly hashAddress: (address: string) => string;
}

/** The network that counts as one address: IPv4 /24, IPv6 /56. */
export const networkOf = (address: string): string =>
  address.includes(":")
    ? address.split(":").slice(0, 3).join(":") + ":" + (address.split(":")[3] ?? "").slice(0, 2)
    : address.split(".").slice(0, 3).join(".");

export const createLimits = (now: () => Date): Limits => {
  let day = "";
  let salt = randomBytes(32);
  const counter = (span = HOUR) => new WindowCounter(span, now);
  return {
    submissions: counter(),
    points: counter(),
    receiptLookups: counter(),
    photoUploads: counter(),
    attachmentUploads: counter(),
    likeQuestions: counter(),
    signIns: counter(),
    repeatedTexts: counter(10 * 60_000),
    unknownPhones: new UnknownPhones(now),
    hashAddress: (address) => {
      const today = now().toISOString().slice(0, 10);
      if (today !== day) [day, salt] = [today, randomBytes(32)];
      return createHmac("sha256", salt).update(networkOf(address)).digest("base64url");
    },
  };
};
