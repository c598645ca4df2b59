import { labelByProposalKpi, formulaByProposalKpi } from "#domain/proposal/proposal-kpi.ts";
import { statisticsXlsx } from "#server/documents/statistics-xlsx.ts";
import type { House } from "#server/house.ts";
import { readStatistics } from "#server/proposal-statistics/read-statistics.ts";
import { readProposalSettings } from "#server/settings/proposal-settings.ts";
import type { Readable } from "node:stream";

/** The numbers of one session as a workbook. Units and their ratings are left out: a file wanders. */
export const statisticsSheet = async (
  house: House,
  meeting: Parameters<typeof readStatistics>[1],
): Promise<Readable> => {
  const numbers = await readStatistics(house, meeting);
  const { outcomes } = await readProposalSettings(house);
  const { term, session, countedAt, byCategory, byOutcome, submitted, filed } = numbers;
  const categories = (of: "submitted" | "filed") => byCategory.map((line) => ({ label: line.label, count: line[of] }));
  const answered = byOutcome.reduce((all, { count }) => all + count, 0);
  return statisticsXlsx({
    title: `${house.tenant.name} ${term}届${session}次会议提案统计（截至${countedAt.slice(0, 10)}）`,
    kpis: numbers.kpis.map(({ kpi, numerator, denominator, beside }) => ({
      label: labelByProposalKpi[kpi],
      numerator,
      denominator,
      rule: formulaByProposalKpi[kpi],
      ...(beside && { beside }),
    })),
    breakdowns: [
      { title: "提交按分类", rows: categories("submitted"), total: submitted },
      { title: "立案按分类", rows: categories("filed"), total: filed },
      {
        title: "答复按结果",
        rows: byOutcome.map(({ outcome, count }) => ({ label: `${outcome} 类：${outcomes[outcome]}`, count })),
        total: answered,
      },
    ],
  });
};
