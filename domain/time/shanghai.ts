import type { LocalDate } from "#domain/time/local-date.ts";

/** Asia/Shanghai keeps no summer time: UTC+8 all year. */
const OFFSET_MS = 8 * 3_600_000;

/** An instant as ISO 8601 with the offset +08:00 and whole seconds. */
export const shanghaiIso = (at: Date): string =>
  new Date(at.getTime() + OFFSET_MS).toISOString().slice(0, 19) + "+08:00";

/** The instant floored to its hour: all that is kept of when an anonymous resident wrote (security.md §2.3 Anonymity d). */
export const flooredToHour = (at: Date): Date => new Date(Math.floor(at.getTime() / 3_600_000) * 3_600_000);

/** The calendar day in Shanghai, `2026-11-21`. */
export const shanghaiDay = (at: Date): LocalDate => shanghaiIso(at).slice(0, 10) as LocalDate;
