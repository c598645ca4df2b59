import { getChanges, postOps } from "#contract/ops.ts";
import { isOlderApp } from "#domain/app-version.ts";
import { done, refused } from "#domain/result.ts";
import { shanghaiIso } from "#domain/time/shanghai.ts";
import type { House } from "#server/house.ts";
import { mount, type App } from "#server/http/mount.ts";
import { applyOps } from "#server/sync/apply-ops.ts";
import { listChanges } from "#server/sync/list-changes.ts";

const STANDING_LIMIT = 200;
const MOST_ROWS = 500;

/** Push and pull → use cases. */
export const mountSyncRoutes = (app: App, house: House): void => {
  const isTooOld = (program: string | undefined): boolean =>
    house.settings.leastApp !== undefined && isOlderApp(program, house.settings.leastApp);

  mount(app, house, postOps, async ({ actor, body }) => {
    if (isTooOld(body.app)) return refused({ kind: "app-too-old" });
    const results = await applyOps(house, actor, body);
    return done({ status: 200, body: { serverTime: shanghaiIso(house.now()), results } });
  });

  mount(app, house, getChanges, async ({ actor, query, headers }) => {
    if (isTooOld(headers["app-version"])) return refused({ kind: "app-too-old" });
    const limit = Math.min(Number(query.limit ?? STANDING_LIMIT), MOST_ROWS);
    const page = await listChanges(house, actor, query.cursor, limit);
    return page.ok ? done({ status: 200, body: { ...page.value, serverTime: shanghaiIso(house.now()) } }) : page;
  });
};
