import type { OpinionCategory } from "#domain/submission/submission-lists.ts";

/** One kind of livelihood problem, in pieces that fit together in any combination. */
export interface Topic {
  readonly category: OpinionCategory;
  /** Where such a thing happens: among villages, in built-up communities, or in both. */
  readonly setting: "village" | "community" | "any";
  /** The unit that answers for it, as its name ends; TOWN is the government of the town. */
  readonly unit: string;
  /** A short name, for the title of what it is converted into. */
  readonly title: string;
  /** The n-th place has the n-th problem and is helped by the n-th answer; without it any place has any problem. */
  readonly paired?: true;
  readonly where: readonly string[];
  readonly what: readonly string[];
  readonly effect: readonly string[];
  readonly wish: readonly string[];
  /** What was done about it, as the office answers. */
  readonly done: readonly string[];
}
