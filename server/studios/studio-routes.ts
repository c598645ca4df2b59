import { getInquiryPhoto, getMyStudios } from "#contract/studios.ts";
import * as desk from "#contract/studios-desk.ts";
import { done, refused } from "#domain/result.ts";
import { daysOfMonth } from "#domain/studio/duty-pattern.ts";
import { shanghaiDay } from "#domain/time/shanghai.ts";
import type { House } from "#server/house.ts";
import { mount, type App } from "#server/http/mount.ts";
import { photoHeaders } from "#server/photos/photo-headers.ts";
import { countInquiries, totalRate } from "#server/studios/count-inquiries.ts";
import { drawStudioPoster } from "#server/studios/draw-studio-poster.ts";
import { exportStudios } from "#server/studios/export-studios.ts";
import { mountInquiryRoutes } from "#server/studios/inquiry-routes.ts";
import { listStudios } from "#server/studios/list-studios.ts";
import { readInquiryPhoto } from "#server/studios/read-inquiry-photo.ts";
import { readMyStudios } from "#server/studios/read-my-studios.ts";
import { readRoster } from "#server/studios/read-roster.ts";
import { readStudio } from "#server/studios/read-studio.ts";
import { saveRoster } from "#server/studios/save-roster.ts";
import { saveStudio } from "#server/studios/save-studio.ts";
import { allOrNothing } from "#server/db/all-or-nothing.ts";
import { createHash } from "node:crypto";
import { Readable } from "node:stream";

/** Endpoints of studios → use cases. */
export const mountStudioRoutes = (app: App, house: House): void => {
  mountMine(app, house);
  mountReading(app, house);
  mountWriting(app, house);
  mountPoster(app, house);
  mountInquiryRoutes(app, house);
};

const mountMine = (app: App, house: House): void => {
  mount(app, house, getMyStudios, async ({ actor, headers }) => {
    if (actor.memberId === null) return refused({ kind: "not-allowed" });
    const body = await readMyStudios(house, actor, actor.memberId);
    const { asOf: _, ...lasting } = body;
    const etag = `"${createHash("sha256").update(JSON.stringify(lasting)).digest("base64url").slice(0, 22)}"`;
    if (headers["if-none-match"] === etag) return done({ status: 304, headers: { etag } });
    return done({ status: 200, body, headers: { etag } });
  });
  mount(app, house, getInquiryPhoto, async ({ actor, params }) => {
    const bytes = await readInquiryPhoto(house, actor, params.id, params.sha256);
    return bytes ? done({ status: 200, body: bytes, headers: photoHeaders }) : refused({ kind: "not-found" });
  });
};

const studioAfter = async (house: House, id: string) => {
  const studio = await readStudio(house, id);
  return studio ? done({ status: 200 as const, body: studio }) : refused({ kind: "not-found" as const });
};

const rosterAfter = async (house: House, id: string, month: string) => {
  const days = daysOfMonth(month);
  const roster = await readRoster(house.db, house.tenant.id, id, days[0], days.at(-1));
  return done({ status: 200 as const, body: { month, days: [...roster] } });
};

const mountReading = (app: App, house: House): void => {
  mount(app, house, desk.listStudios, async () => {
    const [items, counts] = await Promise.all([listStudios(house), countInquiries(house.db, house.tenant.id)]);
    return done({ status: 200, body: { items: [...items], total: totalRate(counts.values()) } });
  });
  mount(app, house, desk.readStudio, ({ params }) => studioAfter(house, params.id));
  mount(app, house, desk.readStudioRoster, ({ params }) => rosterAfter(house, params.id, params.month));
  mount(app, house, desk.exportStudios, async () => {
    const name = encodeURIComponent(`委员工作室-${shanghaiDay(house.now())}.xlsx`);
    return done({
      status: 200,
      body: Readable.toWeb(await exportStudios(house)) as ReadableStream,
      headers: { "content-disposition": `attachment; filename="studios.xlsx"; filename*=UTF-8''${name}` },
    });
  });
};

const mountPoster = (app: App, house: House): void => {
  mount(app, house, desk.drawStudioPoster, async ({ params, header }) => {
    const origin = house.settings.publicUrl ?? `http://${header("host")}`;
    const drawn = await drawStudioPoster(house, params.id, params.format, origin);
    if (!drawn) return refused({ kind: "not-found" });
    const name = encodeURIComponent(`${drawn.name}海报-${params.format}.pdf`);
    const headers = { "content-disposition": `attachment; filename="poster.pdf"; filename*=UTF-8''${name}` };
    return done({ status: 200, body: drawn.bytes, headers });
  });
};

const mountWriting = (app: App, house: House): void => {
  mount(app, house, desk.saveStudio, async ({ actor, params, body }) => {
    const saved = await allOrNothing(house, (tx) => saveStudio(tx, house, actor, params.id, body));
    return saved.ok ? studioAfter(house, params.id) : saved;
  });
  mount(app, house, desk.saveStudioRoster, async ({ actor, params, body }) => {
    const { id, month } = params;
    const saved = await allOrNothing(house, (tx) => saveRoster(tx, house, actor, id, month, body));
    return saved.ok ? rosterAfter(house, id, month) : saved;
  });
};
