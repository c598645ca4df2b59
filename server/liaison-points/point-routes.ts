import * as contract from "#contract/points.ts";
import { done } from "#domain/result.ts";
import type { House } from "#server/house.ts";
import { mount, type App } from "#server/http/mount.ts";
import { findPublicPoint } from "#server/liaison-points/find-public-point.ts";
import { importPoints } from "#server/liaison-points/import/import-points.ts";
import { listPoints } from "#server/liaison-points/list-points.ts";
import { savePoint } from "#server/liaison-points/save-point.ts";
import { setPointStatus } from "#server/liaison-points/set-point-status.ts";

/** Endpoints of liaison points → use cases. */
export const mountPointRoutes = (app: App, house: House): void => {
  mount(app, house, contract.getPoint, async ({ params }) => {
    const point = await findPublicPoint(house, params.code);
    return point.ok ? done({ status: 200, body: point.value }) : point;
  });

  mount(app, house, contract.listPoints, async () => done({ status: 200, body: await listPoints(house) }));

  mount(app, house, contract.savePoint, async ({ actor, params, body }) => {
    const saved = await savePoint(house, actor, params.id, body);
    return saved.ok ? done({ status: saved.value.isNew ? 201 : 200, body: saved.value.point }) : saved;
  });

  mount(app, house, contract.setPointStatus, async ({ actor, params, body }) => {
    const point = await setPointStatus(house, actor, params.id, body);
    return point.ok ? done({ status: 200, body: point.value }) : point;
  });

  mount(app, house, contract.importPoints, async ({ actor, bytes, mediaType, query }) => {
    const applied = query.apply === "true";
    const lines = await importPoints(house, actor, { bytes, mediaType }, applied);
    if (!lines.ok) return lines;
    const rows = lines.value.map(({ row, name, outcome, faults }) => ({ row, name, outcome, faults }));
    return done({ status: 200, body: { applied, rows } });
  });
};
