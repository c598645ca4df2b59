import { BATCH_MAX_BYTES, getChanges, postOps } from "#contract/ops.ts";
import { isOlderApp, namesOlderApp } from "#domain/app-version.ts";
import { DRAFT_KINDS } from "#domain/draft/draft-kind.ts";
import { done, refused } from "#domain/result.ts";
import { shanghaiIso } from "#domain/time/shanghai.ts";
import type { House } from "#server/house.ts";
import { mount, type App } from "#server/http/mount.ts";
import { applyOps } from "#server/sync/apply-ops.ts";
import { listChanges } from "#server/sync/list-changes.ts";

const STANDING_LIMIT = 200;
const MOST_ROWS = 500;
/** Apps before this one take every draft for a report. */
const KNOWS_PROPOSALS = "0.4.0";

/** Push and pull → use cases. */
export const mountSyncRoutes = (app: App, house: House): void => {
  const isTooOld = (program: string | undefined): boolean =>
    house.settings.leastApp !== undefined && isOlderApp(program, house.settings.leastApp);

  mount(app, house, postOps, async ({ actor, body, size }) => {
    if (isTooOld(body.app)) return refused({ kind: "app-too-old" });
    if (size > BATCH_MAX_BYTES && body.ops.length > 1) return refused({ kind: "too-large" });
    const results = await applyOps(house, actor, body);
    house.newWords.ring();
    return done({ status: 200, body: { serverTime: shanghaiIso(house.now()), results } });
  });

  mount(app, house, getChanges, async ({ actor, query, headers }) => {
    if (isTooOld(headers["app-version"])) return refused({ kind: "app-too-old" });
    const limit = Math.min(Number(query.limit ?? STANDING_LIMIT), MOST_ROWS);
    const kinds = namesOlderApp(headers["app-version"], KNOWS_PROPOSALS) ? 1 : DRAFT_KINDS.length;
    const page = await listChanges(house, actor, query.cursor, limit, kinds);
    return page.ok ? done({ status: 200, body: { ...page.value, serverTime: shanghaiIso(house.now()) } }) : page;
  });
};
