import type { OpinionDetail } from "#data/office/opinions.ts";

/** Signed as a 期 or in a 专报, and in the archive since or not: what is above and beside it can be recorded. */
export const isPrinted = ({ state, issues }: Pick<OpinionDetail, "state" | "issues">): boolean =>
  state === "ISSUED" || (state === "ARCHIVED" && issues.some(({ signedOn }) => signedOn !== null));
