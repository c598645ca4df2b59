import * as contract from "#contract/duty.ts";
import { done, refused } from "#domain/result.ts";
import { readMyDuty } from "#server/duty/my-duty.ts";
import type { House } from "#server/house.ts";
import { type App, mount } from "#server/http/mount.ts";
import { createHash } from "node:crypto";

/** The ledger of the signed-in member, sent again only where something has changed. */
export const mountDutyRoutes = (app: App, house: House): void => {
  mount(app, house, contract.getMyDuty, async ({ actor, headers }) => {
    if (actor.memberId === null) return refused({ kind: "not-allowed" });
    const body = await readMyDuty(house, actor.memberId);
    const { asOf: _, ...lasting } = body;
    const etag = `"${createHash("sha256").update(JSON.stringify(lasting)).digest("base64url").slice(0, 22)}"`;
    if (headers["if-none-match"] === etag) return done({ status: 304, headers: { etag } });
    return done({ status: 200, body, headers: { etag } });
  });
};
