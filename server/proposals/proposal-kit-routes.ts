import { getProposalKit } from "#contract/proposal-kit.ts";
import { done, refused } from "#domain/result.ts";
import type { House } from "#server/house.ts";
import { mount, type App } from "#server/http/mount.ts";
import { readProposalKit } from "#server/proposals/read-proposal-kit.ts";
import { createHash } from "node:crypto";

/** The kit, sent again only where it has changed. */
export const mountProposalKitRoutes = (app: App, house: House): void => {
  mount(app, house, getProposalKit, async ({ actor, headers }) => {
    if (actor.memberId === null) return refused({ kind: "not-allowed" });
    const body = await readProposalKit(house, actor.memberId);
    const etag = `"${createHash("sha256").update(JSON.stringify(body)).digest("base64url").slice(0, 22)}"`;
    if (headers["if-none-match"] === etag) return done({ status: 304, headers: { etag } });
    return done({ status: 200, body, headers: { etag } });
  });
};
