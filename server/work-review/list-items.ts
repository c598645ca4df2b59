import type { ReviewItem } from "#contract/work-review.ts";
import { type FigureCode, isEntered } from "#domain/work-review/review-figures.ts";
import type { ReviewPeriod } from "#domain/work-review/review-period.ts";
import { shanghaiDay } from "#domain/time/shanghai.ts";
import type { House } from "#server/house.ts";
import { spanOf } from "#server/work-review/figure-source.ts";
import { sourceOfFigure } from "#server/work-review/figure-sources.ts";
import { sql } from "kysely";

const MOST = 200;

interface ItemRow {
  readonly id: string;
  readonly title: string;
  readonly day: Date | string | null;
  readonly total: number;
}

/** What one figure is made of; nothing for what was entered by hand or is not to be listed. */
export const listItems = async (
  { db, tenant, now }: House,
  period: ReviewPeriod,
  code: FigureCode,
): Promise<{ isListed: boolean; total: number; items: ReviewItem[] }> => {
  const nothing = { isListed: false, total: 0, items: [] };
  if (isEntered(code)) return nothing;
  const { rows, figures, isUnlisted } = sourceOfFigure(code);
  if (isUnlisted) return nothing;
  const found = await sql<ItemRow>`
    select id, title, day, count(*) over ()::int as total from (${rows(tenant.id, spanOf(period, now()))}) one
    where ${figures[code]} order by day desc nulls last, title, id limit ${MOST}`.execute(db);
  return {
    isListed: true,
    total: found.rows[0]?.total ?? 0,
    items: found.rows.map(({ id, title, day }) => ({ id, title, day: day instanceof Date ? shanghaiDay(day) : day })),
  };
};
