/** One past proposal as the index takes it; `text` is its body, of which a few key terms remain. */
export interface SimilarEntry {
  /** A UUID. */
  readonly id: string;
  /** The number within the year (立案编号). */
  readonly caseNo: number;
  readonly year: number;
  readonly title: string;
  readonly state: string;
  /** Whether others may still cosign it (附议). */
  readonly canCosign: boolean;
  readonly text: string;
}

/** One past proposal as the index gives it back. */
export type SimilarRecord = Omit<SimilarEntry, "text">;

/** What a reader looks at first: the newest, by number within a year. */
export const newestFirst = (a: SimilarRecord, b: SimilarRecord): number =>
  b.year - a.year || b.caseNo - a.caseNo || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
