import * as contract from "#contract/proposal-desk.ts";
import { done, refused } from "#domain/result.ts";
import type { House } from "#server/house.ts";
import { mount, type App } from "#server/http/mount.ts";
import { countProposals } from "#server/proposal-desk/count-proposals.ts";
import { drawPaper } from "#server/proposal-desk/draw-paper.ts";
import { enterProposal } from "#server/proposal-desk/enter-proposal.ts";
import { exportProposals } from "#server/proposal-desk/export-proposals.ts";
import { listProposals } from "#server/proposal-desk/list-proposals.ts";
import { listProposers } from "#server/proposal-desk/list-proposers.ts";
import { moveMany } from "#server/proposal-desk/move-many.ts";
import { moveProposal } from "#server/proposal-desk/move-proposal.ts";
import { readProposal } from "#server/proposal-desk/read-proposal.ts";
import { readText } from "#server/proposal-desk/read-text.ts";

/** Endpoints of the review desk → use cases. */
export const mountProposalDeskRoutes = (app: App, house: House): void => {
  mountReading(app, house);
  mountPapers(app, house);
  mountMoving(app, house);
};

const mountReading = (app: App, house: House): void => {
  mount(app, house, contract.listDeskProposals, async ({ actor, query: { cursor, limit, ...filter } }) => {
    const page = await listProposals(house, actor, filter, { cursor, limit });
    return page.ok ? done({ status: 200, body: page.value }) : page;
  });

  mount(app, house, contract.countDeskProposals, async ({ actor, query }) =>
    done({ status: 200, body: await countProposals(house, actor, query) }),
  );

  mount(app, house, contract.getDeskProposal, async ({ actor, params }) => {
    const detail = await readProposal(house, actor, params.id);
    return detail ? done({ status: 200, body: detail }) : refused({ kind: "not-found" });
  });

  mount(app, house, contract.getProposalText, async ({ params }) => {
    const found = await readText(house, params.id, Number(params.no));
    return found ? done({ status: 200, body: found }) : refused({ kind: "not-found" });
  });

  mount(app, house, contract.listProposers, async () => done({ status: 200, body: await listProposers(house) }));
};

const mountPapers = (app: App, house: House): void => {
  mount(app, house, contract.exportDeskProposals, async ({ actor, params, query }) =>
    done({ status: 200, ...(await exportProposals(house, actor, params.format, query)) }),
  );

  mount(app, house, contract.drawProposalPaper, async ({ actor, params }) => {
    const paper = await drawPaper(house, actor, params.id, params.kind);
    return paper ? done({ status: 200, ...paper }) : refused({ kind: "not-found" });
  });
};

const mountMoving = (app: App, house: House): void => {
  mount(app, house, contract.moveDeskProposal, async ({ actor, params, body }) => {
    const moved = await moveProposal(house, actor, params.id, body);
    if (!moved.ok) return moved;
    const detail = await readProposal(house, actor, params.id);
    return detail ? done({ status: 200, body: detail }) : refused({ kind: "not-found" });
  });

  mount(app, house, contract.moveDeskProposals, async ({ actor, body: { ids, ...body } }) =>
    done({ status: 200, body: await moveMany(house, actor, ids, body) }),
  );

  mount(app, house, contract.enterProposal, async ({ actor, params, body }) => {
    const entered = await enterProposal(house, actor, params.id, body);
    if (!entered.ok) return entered;
    const detail = await readProposal(house, actor, params.id);
    return detail ? done({ status: entered.value ? 201 : 200, body: detail }) : refused({ kind: "not-found" });
  });
};
