import type { CountedCode } from "#domain/work-review/review-figures.ts";
import type { ReviewPeriod } from "#domain/work-review/review-period.ts";
import { addDays } from "#domain/time/local-date.ts";
import { type RawBuilder, sql } from "kysely";

/** A period as the days that date columns hold and the instants that timestamps lie between. */
export interface Span extends ReviewPeriod {
  readonly begins: Date;
  readonly ends: Date;
  readonly now: Date;
}

/** The same period with its instants in Shanghai. */
export const spanOf = (period: ReviewPeriod, now: Date): Span => ({
  ...period,
  begins: new Date(`${period.from}T00:00:00+08:00`),
  ends: new Date(`${addDays(period.to, 1)}T00:00:00+08:00`),
  now,
});

/** A table of items, one row each with `id`, `title`, `day` and whatever the conditions ask for. Count and list are read from the same rows. */
export interface FigureSource {
  readonly rows: (tenantId: string, span: Span) => RawBuilder<unknown>;
  /** By figure: which rows count for it. */
  readonly figures: Partial<Record<CountedCode, RawBuilder<unknown>>>;
  /** Its rows are not to be listed: single ratings, half-days of persons. */
  readonly isUnlisted?: true;
}

/** Every row counts. */
export const everyRow = sql`true`;
