import * as contract from "#contract/similar.ts";
import { done, refused } from "#domain/result.ts";
import type { House } from "#server/house.ts";
import { mount, type App } from "#server/http/mount.ts";
import { joinCosigning } from "#server/proposals/similar/join-cosigning.ts";
import { listSameReplies } from "#server/proposals/similar/list-same-replies.ts";
import { listSimilar } from "#server/proposals/similar/list-similar.ts";
import { openSimilarDesk } from "#server/proposals/similar/similar-desk.ts";

/** Similar proposals, for phones and for the office; near-identical replies. */
export const mountSimilarRoutes = (app: App, house: House): void => {
  const desk = openSimilarDesk(house);

  mount(app, house, contract.getProposalIndex, async ({ headers }) => {
    const { bytes, etag } = await desk.forMembers();
    if (headers["if-none-match"] === etag) return done({ status: 304, headers: { etag } });
    return done({ status: 200, body: bytes, headers: { etag } });
  });

  mount(app, house, contract.joinCosigning, async ({ actor, params }) => {
    const joined = await joinCosigning(house, actor, params.id);
    return joined.ok ? done({ status: 204 }) : joined;
  });

  mount(app, house, contract.listSimilarProposals, async ({ params }) => {
    const items = await listSimilar(house, desk, params.id);
    return items ? done({ status: 200, body: { items } }) : refused({ kind: "not-found" });
  });

  mount(app, house, contract.listSameReplies, async ({ params }) => {
    const items = await listSameReplies(house, params.id);
    return items ? done({ status: 200, body: { items } }) : refused({ kind: "not-found" });
  });
};
