import * as contract from "#contract/handling.ts";
import { done } from "#domain/result.ts";
import { acceptTask } from "#server/handling/accept-task.ts";
import { countOwnTasks } from "#server/handling/count-own-tasks.ts";
import { mountTaskWork } from "#server/handling/handling-work-routes.ts";
import { listOwnTasks } from "#server/handling/list-own-tasks.ts";
import { readSatisfaction } from "#server/handling/read-satisfaction.ts";
import { requestReturn } from "#server/handling/request-return.ts";
import { asItIs, thenAsItIs } from "#server/handling/then-as-it-is.ts";
import type { House } from "#server/house.ts";
import { type App, mount } from "#server/http/mount.ts";

/** Endpoints of a handling unit → use cases. */
export const mountHandlingRoutes = (app: App, house: House): void => {
  mount(app, house, contract.listTasks, async ({ actor, query: { cursor, limit, ...filter } }) => {
    const page = await listOwnTasks(house, actor, filter, { cursor, limit });
    return page.ok ? done({ status: 200, body: page.value }) : page;
  });

  mount(app, house, contract.countTasks, async ({ actor, query }) =>
    done({ status: 200, body: await countOwnTasks(house, actor, query) }),
  );

  mount(app, house, contract.getTask, ({ actor, params }) => asItIs(house, actor, params.id));

  mount(app, house, contract.getSatisfaction, async ({ actor }) =>
    done({ status: 200, body: await readSatisfaction(house, actor) }),
  );

  mount(app, house, contract.acceptTask, ({ actor, params, body }) =>
    thenAsItIs(house, actor, params.id, acceptTask(house, actor, params.id, body)),
  );

  mount(app, house, contract.requestReturn, ({ actor, params, body }) =>
    thenAsItIs(house, actor, params.id, requestReturn(house, actor, params.id, body)),
  );

  mountTaskWork(app, house);
};
