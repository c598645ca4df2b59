import { measureSimilar } from "#bench/proposals/similar.ts";
import type { Report } from "#bench/report.ts";

/** What writing a proposal costs the phone. */
export const run = async (report: Report): Promise<void> => {
  await measureSimilar(report);
};
