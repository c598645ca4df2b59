import * as ratings from "#contract/proposal-ratings.ts";
import * as contract from "#contract/proposal-rounds.ts";
import type { Refusal } from "#contract/refusals.ts";
import { done, refused } from "#domain/result.ts";
import { shanghaiDay } from "#domain/time/shanghai.ts";
import type { House } from "#server/house.ts";
import { type App, mount } from "#server/http/mount.ts";
import { allOrNothing } from "#server/db/all-or-nothing.ts";
import { inProposal } from "#server/proposal-rounds/in-proposal.ts";
import { listAudits } from "#server/proposal-rounds/list-audits.ts";
import { listUnitDeadlines, listUnitLoads } from "#server/proposal-rounds/list-deadlines.ts";
import { listPromises } from "#server/proposal-rounds/list-promises.ts";
import { listRatings } from "#server/proposal-rounds/list-ratings.ts";
import { moveRound } from "#server/proposal-rounds/move-round.ts";
import { enterRating, readRatings } from "#server/proposal-rounds/read-ratings.ts";
import { recordReminder, reminderWords } from "#server/proposal-rounds/record-reminder.ts";
import { mountAssignmentRoutes } from "#server/proposal-rounds/assignment-routes.ts";
import { passReply } from "#server/handling/pass-reply.ts";
import { sendBackReply } from "#server/handling/send-back-reply.ts";

/** Endpoints of the 提案委's desks from assignment to closing → use cases. */
export const mountRoundRoutes = (app: App, house: House): void => {
  mountAssignmentRoutes(app, house);
  mountDeadlines(app, house);
  mountAudits(app, house);
  mountRatings(app, house);
};

const mountDeadlines = (app: App, house: House): void => {
  mount(app, house, contract.listUnitLoads, async () =>
    done({ status: 200, body: { units: await listUnitLoads(house), today: shanghaiDay(house.now()) } }),
  );
  mount(app, house, contract.listUnitDeadlines, async ({ params }) => {
    const unit = await house.db
      .selectFrom("handling_unit")
      .select("name")
      .where("tenant_id", "=", house.tenant.id)
      .where("id", "=", params.id)
      .executeTakeFirst();
    if (!unit) return refused<Refusal>({ kind: "not-found" });
    const items = await listUnitDeadlines(house, params.id);
    return done({ status: 200, body: { unitName: unit.name, items, reminder: reminderWords(unit.name, items) } });
  });
  mount(app, house, contract.recordReminder, async ({ actor, params, body }) => {
    const recorded = await allOrNothing(house, (tx) => recordReminder(tx, house, actor, params.id, body.text));
    return recorded.ok ? done({ status: 204 }) : recorded;
  });
  mount(app, house, ratings.listPromises, async () =>
    done({ status: 200, body: { items: await listPromises(house) } }),
  );
};

const mountAudits = (app: App, house: House): void => {
  mount(app, house, contract.listAudits, async () => done({ status: 200, body: await listAudits(house) }));
  mount(app, house, contract.auditReply, async ({ actor, params, body }) => {
    const audited = await allOrNothing(house, (tx) => {
      switch (body.verdict) {
        case "PASS":
          return passReply(tx, house, actor, params.id);
        case "CHANGE_CLASS":
          return passReply(tx, house, actor, params.id, body);
        case "SEND_BACK":
          return sendBackReply(tx, house, actor, params.id, body.note);
      }
    });
    return audited.ok ? done({ status: 204 }) : audited;
  });
};

const mountRatings = (app: App, house: House): void => {
  mount(app, house, ratings.listRatings, async ({ query }) =>
    done({ status: 200, body: { items: await listRatings(house, query.state) } }),
  );
  mount(app, house, ratings.readRatings, async ({ actor, params }) => {
    const read = await inProposal(house, params.id, async (tx, proposal) =>
      done(await readRatings(tx, house, actor, proposal)),
    );
    return read.ok ? done({ status: 200, body: { items: read.value } }) : read;
  });
  mount(app, house, ratings.enterRating, async ({ actor, params, body }) => {
    const entered = await inProposal(house, params.id, (tx, proposal) =>
      enterRating(tx, house, actor, proposal, params.memberId, body),
    );
    return entered.ok ? done({ status: 204 }) : entered;
  });
  mount(app, house, ratings.moveRound, async ({ actor, params, body }) => {
    const moved = await inProposal(house, params.id, (tx, proposal) => moveRound(tx, house, actor, proposal, body));
    return moved.ok ? done({ status: 200, body: { state: moved.value } }) : moved;
  });
};
