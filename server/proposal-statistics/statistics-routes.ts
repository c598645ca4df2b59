import { getProposalStatistics } from "#contract/proposal-statistics.ts";
import { done } from "#domain/result.ts";
import type { House } from "#server/house.ts";
import { type App, mount } from "#server/http/mount.ts";
import { readStatistics } from "#server/proposal-statistics/read-statistics.ts";

/** Endpoints of the 提案委's numbers → use cases. */
export const mountStatisticsRoutes = (app: App, house: House): void => {
  mount(app, house, getProposalStatistics, async ({ query }) =>
    done({ status: 200, body: await readStatistics(house, query) }),
  );
};
