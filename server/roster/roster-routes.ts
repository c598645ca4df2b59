import * as contract from "#contract/roster.ts";
import { done } from "#domain/result.ts";
import type { House } from "#server/house.ts";
import { type App, mount } from "#server/http/mount.ts";
import { readRoster } from "#server/roster/read-roster.ts";
import { saveMember } from "#server/roster/save-member.ts";
import { saveUnit } from "#server/roster/save-unit.ts";

/** Endpoints of the roster → use cases. */
export const mountRosterRoutes = (app: App, house: House): void => {
  mount(app, house, contract.readRoster, async () => done({ status: 200, body: await readRoster(house) }));

  mount(app, house, contract.saveUnit, async ({ actor, params, body }) => {
    const saved = await saveUnit(house, actor, params.id, body);
    return saved.ok ? done({ status: 204 }) : saved;
  });

  mount(app, house, contract.saveMember, async ({ actor, params, body }) => {
    const saved = await saveMember(house, actor, params.id, body);
    return saved.ok ? done({ status: 204 }) : saved;
  });
};
