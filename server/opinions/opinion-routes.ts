import * as contract from "#contract/opinions-desk.ts";
import { getMyOpinions } from "#contract/opinions.ts";
import type { Refusal } from "#contract/refusals.ts";
import { done, refused, type Result } from "#domain/result.ts";
import type { House } from "#server/house.ts";
import { type App, mount } from "#server/http/mount.ts";
import { exportOpinions } from "#server/opinions/export-opinions.ts";
import { countOpinions, listOpinions } from "#server/opinions/list-opinions.ts";
import { mergeOpinions } from "#server/opinions/merge-opinions.ts";
import { moveOpinion } from "#server/opinions/move-opinion.ts";
import { readMyOpinions } from "#server/opinions/my-opinions.ts";
import { putComment } from "#server/opinions/put-comment.ts";
import { putOpinionOnBehalf } from "#server/opinions/put-on-behalf.ts";
import { readFunnel } from "#server/opinions/read-funnel.ts";
import { readOpinion } from "#server/opinions/read-opinion.ts";
import { saveEdition } from "#server/opinions/save-edition.ts";
import type { Actor } from "#server/session/find-actor.ts";
import { createHash } from "node:crypto";

/** Endpoints of opinion reports → use cases. */
export const mountOpinionRoutes = (app: App, house: House): void => {
  mountMine(app, house);
  mountReading(app, house);
  mountWriting(app, house);
};

const mountMine = (app: App, house: House): void => {
  mount(app, house, getMyOpinions, async ({ actor, headers }) => {
    if (actor.memberId === null) return refused({ kind: "not-allowed" });
    const body = await readMyOpinions(house, actor.memberId);
    const { asOf: _, ...lasting } = body;
    const etag = `"${createHash("sha256").update(JSON.stringify(lasting)).digest("base64url").slice(0, 22)}"`;
    if (headers["if-none-match"] === etag) return done({ status: 304, headers: { etag } });
    return done({ status: 200, body, headers: { etag } });
  });
};

const mountReading = (app: App, house: House): void => {
  mount(app, house, contract.listOpinions, async ({ actor, query: { cursor, limit, ...filter } }) => {
    const page = await listOpinions(house, actor, filter, { cursor, limit });
    return page.ok ? done({ status: 200, body: page.value }) : page;
  });

  mount(app, house, contract.countOpinions, async ({ actor, query }) =>
    done({ status: 200, body: await countOpinions(house, actor, query) }),
  );

  mount(app, house, contract.getOpinion, ({ actor, params }) => detailOf(house, actor, params.id));

  mount(app, house, contract.exportOpinions, async ({ actor, query }) =>
    done({ status: 200, ...(await exportOpinions(house, actor, query)) }),
  );

  mount(app, house, contract.getOpinionFunnel, async ({ actor, query }) =>
    done({ status: 200, body: await readFunnel(house, actor, query) }),
  );
};

const mountWriting = (app: App, house: House): void => {
  mount(app, house, contract.putOpinionOnBehalf, async ({ actor, params, body }) => {
    const entered = await putOpinionOnBehalf(house, actor, params.id, body);
    if (!entered.ok) return entered;
    const detail = await readOpinion(house, actor, params.id);
    return detail ? done({ status: entered.value ? 201 : 200, body: detail }) : refused({ kind: "not-found" });
  });

  mount(app, house, contract.mergeOpinions, async ({ actor, params, body }) => {
    const merged = await mergeOpinions(house, actor, params.id, body);
    if (!merged.ok) return merged;
    const detail = await readOpinion(house, actor, params.id);
    return detail ? done({ status: merged.value ? 201 : 200, body: detail }) : refused({ kind: "not-found" });
  });

  mount(app, house, contract.saveOpinionEdition, async ({ actor, params, body }) =>
    thenDetail(house, actor, params.id, await saveEdition(house, actor, params.id, body)),
  );

  mount(app, house, contract.moveOpinion, async ({ actor, params, body }) =>
    thenDetail(house, actor, params.id, await moveOpinion(house, actor, params.id, body)),
  );

  mount(app, house, contract.putOpinionComment, async ({ actor, params, body }) =>
    thenDetail(house, actor, params.id, await putComment(house, actor, params, body)),
  );
};

const detailOf = async (house: House, actor: Actor, id: string) => {
  const detail = await readOpinion(house, actor, id);
  return detail ? done({ status: 200 as const, body: detail }) : refused<Refusal>({ kind: "not-found" });
};

/** What was done has been done: the report as it stands now. */
export const thenDetail = async (house: House, actor: Actor, id: string, outcome: Result<unknown, Refusal>) =>
  outcome.ok ? detailOf(house, actor, id) : outcome;
