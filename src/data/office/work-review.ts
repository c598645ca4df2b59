import type {
  getWorkReview,
  listReviewItems,
  putReviewEntry,
  ReviewEntryBody as EntryWire,
  ReviewFigure as FigureWire,
  WorkReview as ReviewWire,
} from "#contract/work-review.ts";
import { addressOf, type AnswerOf, ask } from "#data/ask-endpoint.ts";
import type { FigureCode } from "#domain/work-review/review-figures.ts";
import type { ReviewPeriod } from "#domain/work-review/review-period.ts";

export type WorkReview = ReviewWire;
export type ReviewFigure = FigureWire;
export type ReviewItems = AnswerOf<typeof listReviewItems>;

/** Every figure of a period, beside the period before. */
export const readWorkReview = ({ from, to }: ReviewPeriod, signal?: AbortSignal) =>
  ask<typeof getWorkReview>("get", "/api/v1/office/work-review", { query: { from, to }, signal, timeoutMs: 30_000 });

/** What one figure is made of. */
export const readReviewItems = ({ from, to }: ReviewPeriod, figure: FigureCode, signal?: AbortSignal) =>
  ask<typeof listReviewItems>("get", "/api/v1/office/work-review/items", { query: { from, to, figure }, signal });

/** Enters a figure by hand under an id of its own; a null takes it back. */
export const enterFigure = (id: string, body: EntryWire) =>
  ask<typeof putReviewEntry>("put", "/api/v1/office/work-review/entries/{id}", { params: { id }, body });

/** The workbook or the Word file; the browser downloads it by itself. */
export const reviewFileAddress = (format: "xlsx" | "docx", { from, to }: ReviewPeriod): string =>
  addressOf("/api/v1/office/work-review-files/{format}", { format }, { from, to });
