import * as contract from "#contract/meetings.ts";
import { done, refused } from "#domain/result.ts";
import type { House } from "#server/house.ts";
import { type App, mount } from "#server/http/mount.ts";
import { readMyMeetings } from "#server/meetings/read-my-meetings.ts";
import { createHash } from "node:crypto";

/** Meetings of the signed-in member, sent again only where something has changed. */
export const mountMyMeetingRoutes = (app: App, house: House): void => {
  mount(app, house, contract.getMyMeetings, async ({ actor, headers }) => {
    if (actor.memberId === null) return refused({ kind: "not-allowed" });
    const body = await readMyMeetings(house, actor.memberId);
    const { asOf: _, ...lasting } = body;
    const etag = `"${createHash("sha256").update(JSON.stringify(lasting)).digest("base64url").slice(0, 22)}"`;
    if (headers["if-none-match"] === etag) return done({ status: 304, headers: { etag } });
    return done({ status: 200, body, headers: { etag } });
  });
};
