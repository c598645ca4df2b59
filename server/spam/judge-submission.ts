import type { HoldReason } from "#domain/submission/submission-lists.ts";
import type { Refusal } from "#contract/refusals.ts";
import { done, refused, type Result } from "#domain/result.ts";
import type { House } from "#server/house.ts";
import { spendSolution } from "#server/spam/challenge.ts";
import { usual } from "#server/spam/limits.ts";

/** What is known of the way an anonymous submission came. */
export interface Circumstances {
  readonly address: string;
  readonly pointCode: string;
  /** Hex of the text key. */
  readonly textKey: string;
  readonly text: string;
  readonly proofOfWork: string | undefined;
  /** A field that no person sees was filled in. */
  readonly honeypot: boolean;
  /** From the page's rendering to its submission; undefined where unknown. */
  readonly filledInMs: number | undefined;
}

const FASTEST_PERSON_MS = 250;
const MOST_LINKS = 3;
const MOST_REPEATS = 5;

/**
 * Whether a submission goes to the inbox (null) or waits for review. Suspicion never refuses;
 * only ten times the hard limit, or a proof of work that is wrong, expired or used twice does (security.md §0.4, D-09).
 */
export const judgeSubmission = async (
  house: House,
  seen: Circumstances,
): Promise<Result<HoldReason | null, Refusal>> => {
  if (!house.settings.rateLimits) return done(null);
  const { limits } = house;
  const address = limits.hashAddress(seen.address);
  const fromAddress = limits.submissions.add(address);
  if (fromAddress > usual.address.refused) {
    return refused({ kind: "too-many-requests", retryAfterSeconds: limits.submissions.secondsLeft(address) });
  }
  const atPoint = limits.points.add(seen.pointCode);
  const worked = seen.proofOfWork !== undefined && (await spendSolution(house, seen.proofOfWork));
  if (seen.proofOfWork !== undefined && !worked) return refused({ kind: "proof-of-work-invalid" });

  if (seen.honeypot) return done("HONEYPOT");
  if (seen.filledInMs !== undefined && seen.filledInMs < FASTEST_PERSON_MS) return done("TOO_FAST");
  if (fromAddress > usual.address.hard || (fromAddress > usual.address.soft && !worked)) return done("ADDRESS_BUSY");
  if (atPoint > usual.point.hard || (atPoint > usual.point.soft && !worked)) return done("POINT_BUSY");
  if (limits.repeatedTexts.add(`${address}:${seen.textKey}`) > MOST_REPEATS) return done("REPEATED_TEXT");
  if ((seen.text.match(/https?:\/\//gi)?.length ?? 0) > MOST_LINKS) return done("LINKS");
  return done(null);
};

/** Whether this address or this point is past what is usual, so that the page solves a challenge while the person types. */
export const isWorkAskedFor = (
  { settings, limits }: House,
  address: string,
  pointCode: string | undefined,
): boolean => {
  if (!settings.rateLimits) return false;
  const isBusyAddress = limits.submissions.count(limits.hashAddress(address)) >= usual.address.soft;
  return isBusyAddress || (pointCode !== undefined && limits.points.count(pointCode) >= usual.point.soft);
};
