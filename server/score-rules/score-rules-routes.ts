import * as contract from "#contract/rule-sets.ts";
import { done, refused } from "#domain/result.ts";
import type { House } from "#server/house.ts";
import { type App, mount } from "#server/http/mount.ts";
import { deleteRuleSet } from "#server/score-rules/delete-rule-set.ts";
import { dryRunRules } from "#server/score-rules/dry-run.ts";
import { listScoreYears } from "#server/score-rules/list-score-years.ts";
import { moveScoreYear } from "#server/score-rules/move-score-year.ts";
import { publishRuleSet } from "#server/score-rules/publish-rule-set.ts";
import { replayScoreYear } from "#server/score-rules/replay-score-year.ts";
import { listRuleSetViews, loadRuleSet } from "#server/score-rules/rule-set-store.ts";
import { saveRuleSet } from "#server/score-rules/save-rule-set.ts";

/** Endpoints of the rules and of the scoring years → use cases. */
export const mountScoreRulesRoutes = (app: App, house: House): void => {
  mount(app, house, contract.listRuleSets, async () =>
    done({ status: 200, body: { items: await listRuleSetViews(house.db, house) } }),
  );

  mount(app, house, contract.readRuleSet, async ({ params }) => {
    const row = await loadRuleSet(house.db, house, params.id);
    const [view] = await listRuleSetViews(house.db, house, params.id);
    if (!row || !view) return refused({ kind: "not-found" });
    return done({
      status: 200,
      body: { ...view, rules: contract.readRuleSet.answers[200].shape.rules.parse(row.rules) },
    });
  });

  mount(app, house, contract.saveRuleSet, async ({ actor, params, body }) => {
    const saved = await saveRuleSet(house, actor, params.id, body);
    return saved.ok ? done({ status: 200, body: saved.value }) : saved;
  });

  mount(app, house, contract.deleteRuleSet, async ({ actor, params }) => {
    const deleted = await deleteRuleSet(house, actor, params.id);
    return deleted.ok ? done({ status: 204 }) : deleted;
  });

  mount(app, house, contract.dryRunRules, async ({ body }) => {
    const run = await dryRunRules(house, body.year, body.rules);
    return run.ok ? done({ status: 200, body: run.value }) : run;
  });

  mount(app, house, contract.publishRuleSet, async ({ actor, params, body }) => {
    const published = await publishRuleSet(house, actor, params.id, body.year);
    return published.ok ? done({ status: 204 }) : published;
  });

  mount(app, house, contract.listScoreYears, async () =>
    done({ status: 200, body: { items: await listScoreYears(house) } }),
  );

  mount(app, house, contract.moveScoreYear, async ({ actor, params, body }) => {
    const moved = await moveScoreYear(house, actor, params.year, body);
    return moved.ok ? done({ status: 204 }) : moved;
  });

  mount(app, house, contract.replayScoreYear, async ({ params }) => {
    const replay = await replayScoreYear(house, params.year);
    return replay.ok ? done({ status: 200, body: replay.value }) : replay;
  });
};
