import type { WorkReview } from "#contract/work-review.ts";
import { labelOf } from "#domain/settings/proposal-settings.ts";
import { FIGURE_CODES, isEntered } from "#domain/work-review/review-figures.ts";
import { formerPeriod, type ReviewPeriod } from "#domain/work-review/review-period.ts";
import { shanghaiIso } from "#domain/time/shanghai.ts";
import type { House } from "#server/house.ts";
import { readProposalSettings } from "#server/settings/proposal-settings.ts";
import { countFigures } from "#server/work-review/count-figures.ts";
import { readEntries } from "#server/work-review/entry-store.ts";
import { spanOf } from "#server/work-review/figure-source.ts";
import { proposalSource } from "#server/work-review/proposal-source.ts";
import { sql } from "kysely";

/** Every figure of a period beside the period before; what nobody recorded is null, never 0. */
export const readReview = async (house: House, period: ReviewPeriod): Promise<WorkReview> => {
  const { db, tenant } = house;
  const former = formerPeriod(period);
  const now = house.now();
  const [counts, before, entries, entriesBefore, categories] = await Promise.all([
    countFigures(db, tenant.id, spanOf(period, now)),
    countFigures(db, tenant.id, spanOf(former, now)),
    readEntries(db, tenant.id, period),
    readEntries(db, tenant.id, former),
    countCategories(house, period),
  ]);
  const figures = FIGURE_CODES.map((code) => {
    if (!isEntered(code)) return { code, value: counts[code], former: before[code], entry: null };
    const entry = entries.find((one) => one.code === code);
    return {
      code,
      value: entry?.value ?? null,
      former: entriesBefore.find((one) => one.code === code)?.value ?? null,
      entry: entry ? { note: entry.note, by: entry.by, at: entry.at } : null,
    };
  });
  return { ...period, former, figures, categories, countedAt: shanghaiIso(now) };
};

/** 提案分类 in the tenant's words, the most first. */
const countCategories = async (house: House, period: ReviewPeriod): Promise<WorkReview["categories"]> => {
  const { categories } = await readProposalSettings(house);
  const { rows } = await sql<{ category: string; submitted: number; filed: number }>`
    select p.category, count(*)::int as submitted, count(*) filter (where one.is_filed)::int as filed
    from (${proposalSource.rows(house.tenant.id, spanOf(period, house.now()))}) one
    join proposal p on p.tenant_id = ${house.tenant.id} and p.id = one.id
    group by p.category order by submitted desc, p.category`.execute(house.db);
  return rows.map(({ category, submitted, filed }) => ({
    label: category === "" ? "未分类" : labelOf(categories, category),
    submitted,
    filed,
  }));
};
