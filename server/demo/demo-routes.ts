import { getDemo } from "#contract/session.ts";
import { done, refused } from "#domain/result.ts";
import { readDemo } from "#server/demo/read-demo.ts";
import type { House } from "#server/house.ts";
import { mount, type App } from "#server/http/mount.ts";

/** What a newcomer can open; where this is no demo the endpoint does not exist. */
export const mountDemoRoutes = (app: App, house: House): void => {
  mount(app, house, getDemo, async () => {
    if (!house.settings.demo) return refused({ kind: "not-found" });
    return done({ status: 200, body: await readDemo(house.db, house.tenant.id) });
  });
};
