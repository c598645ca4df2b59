import * as desk from "#contract/studios-desk.ts";
import { done, refused } from "#domain/result.ts";
import type { House } from "#server/house.ts";
import { mount, type App } from "#server/http/mount.ts";
import { allOrNothing } from "#server/db/all-or-nothing.ts";
import type { Actor } from "#server/session/find-actor.ts";
import { listInquiries } from "#server/studios/list-inquiries.ts";
import { listRemovals } from "#server/studios/list-removals.ts";
import { moveInquiry } from "#server/studios/move-inquiry.ts";
import { readInquiry } from "#server/studios/read-inquiry.ts";
import { undoInquiryMove } from "#server/studios/undo-inquiry-move.ts";

/** Endpoints of inquiries at the desk → use cases. */
export const mountInquiryRoutes = (app: App, house: House): void => {
  mount(app, house, desk.listInquiries, async ({ query }) => {
    const { items, total, counts } = await listInquiries(house, query);
    return done({ status: 200, body: { items: [...items], total, counts: { ...counts } } });
  });
  mount(app, house, desk.readInquiry, ({ actor, params }) => inquiryAfter(house, actor, params.id));
  mount(app, house, desk.moveInquiry, async ({ actor, params: { id }, body }) => {
    const moved = await allOrNothing(house, (tx) =>
      body.act === "undo" ? undoInquiryMove(tx, house, actor, id) : moveInquiry(tx, house, actor, id, body),
    );
    return moved.ok ? inquiryAfter(house, actor, id) : moved;
  });
  mount(app, house, desk.listRemovals, async ({ query }) =>
    done({ status: 200, body: { items: [...(await listRemovals(house, query.studio))] } }),
  );
};

const inquiryAfter = async (house: House, actor: Actor, id: string) => {
  const inquiry = await readInquiry(house, actor, id);
  return inquiry ? done({ status: 200 as const, body: inquiry }) : refused({ kind: "not-found" as const });
};
