import * as ways from "#contract/opinion-ways.ts";
import * as issues from "#contract/opinion-issues.ts";
import { done, refused } from "#domain/result.ts";
import type { House } from "#server/house.ts";
import { type App, mount } from "#server/http/mount.ts";
import { drawEditSheet, drawIssuePaper } from "#server/opinions/draw-opinion-papers.ts";
import { listUnitForwards, putForward, replyToForward } from "#server/opinions/forwards.ts";
import { putInstruction, readInstruction, voidInstruction } from "#server/opinions/instructions.ts";
import { listIssues, readIssue } from "#server/opinions/list-issues.ts";
import { moveEscalation } from "#server/opinions/move-escalation.ts";
import { thenDetail } from "#server/opinions/opinion-routes.ts";
import { putEscalation } from "#server/opinions/put-escalation.ts";
import { putSpecialIssue, settleIssue } from "#server/opinions/special-issues.ts";

/** Endpoints of what becomes of printed reports: ways up, instructions, forwards, 期 and 专报. */
export const mountOpinionWayRoutes = (app: App, house: House): void => {
  mountWaysUp(app, house);
  mountInstructions(app, house);
  mountForwards(app, house);
  mountIssues(app, house);
};

const mountWaysUp = (app: App, house: House): void => {
  mount(app, house, ways.putEscalation, async ({ actor, params: { id, level }, body }) =>
    thenDetail(house, actor, id, await putEscalation(house, actor, id, { level, ...body })),
  );
  mount(app, house, ways.moveEscalation, async ({ actor, params: { id, level }, body }) =>
    thenDetail(house, actor, id, await moveEscalation(house, actor, id, { level, ...body })),
  );
};

const mountInstructions = (app: App, house: House): void => {
  mount(app, house, ways.putInstruction, async ({ actor, params, body }) =>
    thenDetail(house, actor, params.id, await putInstruction(house, actor, params, body)),
  );
  mount(app, house, ways.voidInstruction, async ({ actor, params, body }) =>
    thenDetail(house, actor, params.id, await voidInstruction(house, actor, params, body.reason)),
  );
  mount(app, house, ways.readInstruction, async ({ actor, params }) => {
    const words = await readInstruction(house, actor, params);
    return words.ok ? done({ status: 200, body: { words: words.value } }) : words;
  });
};

const mountForwards = (app: App, house: House): void => {
  mount(app, house, ways.putForward, async ({ actor, params, body }) =>
    thenDetail(house, actor, params.id, await putForward(house, actor, params, body)),
  );
  mount(app, house, ways.listUnitForwards, async ({ actor }) =>
    done({ status: 200, body: { items: await listUnitForwards(house, actor) } }),
  );
  mount(app, house, ways.replyToForward, async ({ actor, params, body }) => {
    const replied = await replyToForward(house, actor, params.id, body);
    return replied.ok ? done({ status: 200, body: replied.value }) : replied;
  });
};

const mountIssues = (app: App, house: House): void => {
  mount(app, house, issues.listIssues, async ({ actor, query }) =>
    done({ status: 200, body: { items: await listIssues(house, actor, query) } }),
  );
  mount(app, house, issues.putSpecialIssue, async ({ actor, params, body }) => {
    const put = await putSpecialIssue(house, actor, params.id, body);
    if (!put.ok) return put;
    const issue = await readIssue(house, actor, params.id);
    return issue ? done({ status: 200, body: issue }) : refused({ kind: "not-found" });
  });
  mount(app, house, issues.settleIssue, async ({ actor, params, body }) => {
    const settled = await settleIssue(house, actor, params.id, body);
    if (!settled.ok) return settled;
    const issue = await readIssue(house, actor, params.id);
    return issue ? done({ status: 200, body: issue }) : refused({ kind: "not-found" });
  });
  mount(app, house, issues.getIssuePaper, async ({ actor, params }) => {
    const paper = await drawIssuePaper(house, actor, params.id, params.format);
    return paper ? done({ status: 200, ...paper }) : refused({ kind: "not-found" });
  });
  mount(app, house, issues.getEditSheet, async ({ actor, params }) => {
    const sheet = await drawEditSheet(house, actor, params.id, params.format);
    return sheet ? done({ status: 200, ...sheet }) : refused({ kind: "not-found" });
  });
};
