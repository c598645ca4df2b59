import { COUNTED_CODES, type CountedCode } from "#domain/work-review/review-figures.ts";
import type { Db } from "#server/db/database.ts";
import type { FigureSource, Span } from "#server/work-review/figure-source.ts";
import { figureSources } from "#server/work-review/figure-sources.ts";
import { sql } from "kysely";

export type Counts = Readonly<Record<CountedCode, number>>;

/** Every figure that records give, of one period; one statement a source. */
export const countFigures = async (db: Db, tenantId: string, span: Span): Promise<Counts> => {
  const parts = await Promise.all(figureSources.map((source) => countSource(db, tenantId, span, source)));
  const counts = new Map(parts.flatMap((part) => Object.entries(part)));
  return Object.fromEntries(COUNTED_CODES.map((code) => [code, counts.get(code) ?? 0])) as Record<CountedCode, number>;
};

const countSource = async (db: Db, tenantId: string, span: Span, { rows, figures }: FigureSource) => {
  const sums = Object.entries(figures).map(
    ([code, condition]) => sql`count(*) filter (where ${condition})::int as ${sql.ref(code)}`,
  );
  // Materialized: otherwise the planner works every subquery of a row out anew for each figure that asks for it.
  const answer = await sql<Record<string, number>>`
    with one as materialized (${rows(tenantId, span)}) select ${sql.join(sums)} from one`.execute(db);
  return answer.rows[0] ?? {};
};
