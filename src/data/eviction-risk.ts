/** What is known of this browser and of what lies in it. */
export interface KeptHere {
  readonly userAgent: string;
  /** navigator.maxTouchPoints: an iPad calls itself a Macintosh. */
  readonly touchPoints: number;
  /** Opened from the home screen: WebKit leaves those alone. */
  readonly isInstalled: boolean;
  readonly isPersisted: boolean;
  /** Drafts and everything unsent: what stands nowhere else. */
  readonly onlyHere: number;
  /** Whole days between the last visit and this one. */
  readonly daysAway: number;
}

/** possible: after seven days without a visit it may be cleared. near: that was, or nearly was, the case this time. */
export type EvictionRisk = "none" | "possible" | "near";

/** Safari clears what a page stored after seven days of use without a visit to it (ITP; WebKit's storage policy). */
export const EVICTION_DAYS = 7;
const NEAR_DAYS = 4;

/** How near what stands only on this phone is to being cleared by the browser itself. */
export const evictionRiskOf = (kept: KeptHere): EvictionRisk => {
  if (!isWebKit(kept.userAgent, kept.touchPoints) || kept.isInstalled || kept.isPersisted) return "none";
  if (kept.onlyHere === 0) return "none";
  return kept.daysAway >= NEAR_DAYS ? "near" : "possible";
};

/** Every browser on an iPhone or iPad is WebKit inside; on a Mac only Safari is. */
const isWebKit = (userAgent: string, touchPoints: number): boolean =>
  /iPhone|iPad|iPod/.test(userAgent) ||
  (/Macintosh/.test(userAgent) && (touchPoints > 1 || (/Safari\//.test(userAgent) && !/Chrom/.test(userAgent))));
