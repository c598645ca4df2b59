import * as contract from "#contract/score-desk.ts";
import type { Refusal } from "#contract/refusals.ts";
import { done, refused } from "#domain/result.ts";
import type { House } from "#server/house.ts";
import { type App, mount } from "#server/http/mount.ts";
import { countAggregates } from "#server/score-desk/count-aggregates.ts";
import { exportScores } from "#server/score-desk/export-scores.ts";
import { listAlerts } from "#server/score-desk/list-alerts.ts";
import { listAwardCandidates } from "#server/score-desk/list-award-candidates.ts";
import { listStatements } from "#server/score-desk/list-statements.ts";
import { readMembers } from "#server/score-desk/members.ts";
import { readScoreSettings, saveScoreSettings } from "#server/score-desk/score-settings.ts";
import { readStatement } from "#server/score-desk/read-statement.ts";
import { setMemberScored } from "#server/score-desk/set-member-scored.ts";

/** Endpoints of the 委工委's statements → use cases. */
export const mountScoreDeskRoutes = (app: App, house: House): void => {
  mount(app, house, contract.listStatements, async ({ query }) => {
    const items = await listStatements(house, query.year);
    return orNotFound(items && { year: query.year, items: [...items] });
  });
  mount(app, house, contract.listScoreMembers, async () =>
    done({ status: 200, body: { items: [...(await readMembers(house.db, house.tenant.id))] } }),
  );
  mount(app, house, contract.readStatement, async ({ actor, params, query }) =>
    orNotFound(await readStatement(house, actor, params.id, query.year)),
  );
  mount(app, house, contract.listScoreAlerts, async ({ query }) => {
    const items = await listAlerts(house, query.year);
    return orNotFound(items && { items });
  });
  mount(app, house, contract.listAwardCandidates, async ({ actor, query }) => {
    const items = await listAwardCandidates(house, actor, query);
    return orNotFound(items && { items });
  });
  mount(app, house, contract.getScoreAggregates, async ({ query }) =>
    orNotFound(await countAggregates(house, query.year)),
  );
  mount(app, house, contract.exportScores, async ({ actor, params, query }) => {
    const file = await exportScores(house, actor, { ...params, ...query });
    if (!file) return refused<Refusal>({ kind: "not-found" });
    const headers = { "content-disposition": `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}` };
    return done({ status: 200 as const, body: file.body, type: file.type, headers });
  });
  mount(app, house, contract.getScoreSettings, async () =>
    done({ status: 200, body: await readScoreSettings(house.db, house.tenant.id) }),
  );
  mount(app, house, contract.saveScoreSettings, async ({ actor, body }) => {
    const saved = await saveScoreSettings(house, actor, body);
    return saved.ok ? done({ status: 204 }) : saved;
  });
  mount(app, house, contract.setMemberScored, async ({ actor, params, body }) => {
    const saved = await setMemberScored(house, actor, params.id, body);
    return saved.ok ? done({ status: 204 }) : saved;
  });
};

const orNotFound = <Body>(body: Body | undefined) =>
  body ? done({ status: 200 as const, body }) : refused<Refusal>({ kind: "not-found" });
