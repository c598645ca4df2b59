import { getPoint } from "#contract/points.ts";
import { done } from "#domain/result.ts";
import type { House } from "#server/house.ts";
import { mount, type App } from "#server/http/mount.ts";
import { findPublicPoint } from "#server/liaison-points/find-public-point.ts";

/** Endpoints of liaison points → use cases. */
export const mountPointRoutes = (app: App, house: House): void => {
  mount(app, house, getPoint, async ({ params }) => {
    const point = await findPublicPoint(house, params.code);
    return point.ok ? done({ status: 200, body: point.value }) : point;
  });
};
