import * as contract from "#contract/proposal-focus.ts";
import type { Refusal } from "#contract/refusals.ts";
import { done, refused, type Result } from "#domain/result.ts";
import type { Tx } from "#server/db/database.ts";
import type { House } from "#server/house.ts";
import { type App, mount } from "#server/http/mount.ts";
import { archiveProposals } from "#server/proposal-focus/archive-proposals.ts";
import { distinguishProposal, voidDistinction } from "#server/proposal-focus/distinguish-proposal.ts";
import { allOrNothing } from "#server/db/all-or-nothing.ts";
import { findProposals } from "#server/proposal-focus/find-proposals.ts";
import { assignLeader, endLeader, noteProposal } from "#server/proposal-focus/follow-proposal.ts";
import { listFocusView, readFocusOf } from "#server/proposal-focus/read-focus.ts";
import { listBundles, saveBundle } from "#server/proposal-focus/save-bundle.ts";
import { sql } from "kysely";

/** Endpoints of 重点, 优秀, 打包协商, 回头看 and the archive → use cases. */
export const mountFocusRoutes = (app: App, house: House): void => {
  mountReading(app, house);
  mountDeciding(app, house);
  mountBundles(app, house);
};

const mountReading = (app: App, house: House): void => {
  const { db, tenant } = house;
  mount(app, house, contract.listFocus, async ({ params, query }) => {
    const items = await listFocusView(db, tenant.id, params.view, query);
    const { rows } = await sql<{ archived: number }>`
      select count(*)::int as archived from proposal where tenant_id = ${tenant.id} and state = 'ARCHIVED'`.execute(db);
    return done({ status: 200, body: { items, archived: rows[0]?.archived ?? 0 } });
  });
  mount(app, house, contract.findProposals, async ({ query }) =>
    done({ status: 200, body: { items: await findProposals(db, tenant.id, query.q) } }),
  );
};

/** Does it in one transaction and gives the proposal as it stands after it. */
const changing = async (house: House, id: string, act: (tx: Tx) => Promise<Result<undefined, Refusal>>) => {
  const acted = await allOrNothing(house, act);
  if (!acted.ok) return acted;
  const proposal = await readFocusOf(house.db, house.tenant.id, id);
  return proposal ? done({ status: 200 as const, body: proposal }) : refused<Refusal>({ kind: "not-found" });
};

const mountDeciding = (app: App, house: House): void => {
  mount(app, house, contract.distinguishProposal, ({ actor, params, body }) =>
    changing(house, params.id, (tx) => distinguishProposal(tx, house, actor, params.id, body)),
  );
  mount(app, house, contract.voidDistinction, ({ actor, params, body }) =>
    changing(house, params.id, (tx) => voidDistinction(tx, house, actor, params.id, params.distinctionId, body.reason)),
  );
  mount(app, house, contract.assignLeader, ({ actor, params, body }) =>
    changing(house, params.id, (tx) => assignLeader(tx, house, actor, params.id, body)),
  );
  mount(app, house, contract.endLeader, ({ actor, params }) =>
    changing(house, params.id, (tx) => endLeader(tx, house, actor, params.id, params.leaderId)),
  );
  mount(app, house, contract.noteProposal, ({ actor, params, body }) =>
    changing(house, params.id, (tx) => noteProposal(tx, house, actor, params.id, body)),
  );
};

const mountBundles = (app: App, house: House): void => {
  mount(app, house, contract.listBundles, async () =>
    done({ status: 200, body: { items: await listBundles(house.db, house.tenant.id) } }),
  );
  mount(app, house, contract.saveBundle, async ({ actor, params, body }) => {
    const saved = await allOrNothing(house, (tx) => saveBundle(tx, house, actor, params.id, body));
    return saved.ok ? done({ status: 200, body: saved.value }) : saved;
  });
  mount(app, house, contract.archiveProposals, async ({ actor, body }) => {
    const mover = { accountId: actor.accountId, name: actor.name, roles: ["committee"] as const };
    const body200 = await house.db.transaction().execute((tx) => archiveProposals(tx, house, mover, body.ids));
    return done({ status: 200, body: body200 });
  });
};
