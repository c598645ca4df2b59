import * as contract from "#contract/proposal-rounds.ts";
import type { Refusal } from "#contract/refusals.ts";
import { done, refused } from "#domain/result.ts";
import { fastTrackUnits } from "#server/handling/assign-units.ts";
import { decideExtension } from "#server/handling/decide-extension.ts";
import { approveReturn, rejectReturn } from "#server/handling/decide-return.ts";
import { prepareUnits } from "#server/handling/prepare-units.ts";
import type { House } from "#server/house.ts";
import { type App, mount } from "#server/http/mount.ts";
import { assignMany } from "#server/proposal-rounds/assign-many.ts";
import { allOrNothing } from "#server/db/all-or-nothing.ts";
import { inProposal } from "#server/proposal-rounds/in-proposal.ts";
import { listAssignments, listUnits } from "#server/proposal-rounds/list-assignments.ts";
import { listUnitWishes } from "#server/proposal-rounds/list-unit-wishes.ts";
import { sql } from "kysely";

/** Endpoints of 交办, 退办 and 延期 → use cases. */
export const mountAssignmentRoutes = (app: App, house: House): void => {
  mountAssigning(app, house);
  mountWishes(app, house);
};

const mountAssigning = (app: App, house: House): void => {
  mount(app, house, contract.listAssignments, async () => {
    const units = await listUnits(house.db, house.tenant.id);
    return done({ status: 200, body: { items: await listAssignments(house, units), units } });
  });
  mount(app, house, contract.prepareUnits, async ({ actor, params, body }) => {
    const prepared = await inProposal(house, params.id, (tx, proposal) =>
      prepareUnits(tx, house, actor, proposal, body.parts),
    );
    if (!prepared.ok) return prepared;
    const units = await listUnits(house.db, house.tenant.id);
    const [item] = await listAssignments(house, units, sql<boolean>`p.id = ${params.id}`);
    return item ? done({ status: 200, body: item }) : refused<Refusal>({ kind: "not-found" });
  });
  mount(app, house, contract.fastTrack, async ({ actor, params, body }) => {
    const given = await inProposal(house, params.id, (tx, proposal) =>
      fastTrackUnits(tx, house, actor, proposal, body.parts),
    );
    return given.ok ? done({ status: 204 }) : given;
  });
  mount(app, house, contract.assignPrepared, async ({ actor, body }) =>
    done({ status: 200, body: await assignMany(house, actor, body.ids) }),
  );
};

const mountWishes = (app: App, house: House): void => {
  mount(app, house, contract.listUnitWishes, async () =>
    done({ status: 200, body: { items: await listUnitWishes(house) } }),
  );
  mount(app, house, contract.decideReturn, async ({ actor, params, body }) => {
    const decided = await allOrNothing(house, (tx) =>
      body.agrees
        ? approveReturn(tx, house, actor, params.id, body.unitId)
        : rejectReturn(tx, house, actor, params.id, body.note),
    );
    return decided.ok ? done({ status: 204 }) : decided;
  });
  mount(app, house, contract.decideExtension, async ({ actor, params, body }) => {
    const decided = await allOrNothing(house, (tx) => decideExtension(tx, house, actor, params.id, body.toDueOn));
    return decided.ok ? done({ status: 204 }) : decided;
  });
};
