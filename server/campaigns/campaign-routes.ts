import * as contract from "#contract/campaigns.ts";
import { done } from "#domain/result.ts";
import { drawCampaignPoster } from "#server/campaigns/draw-campaign-poster.ts";
import { listOpenCampaigns } from "#server/campaigns/list-open-campaigns.ts";
import { moveCampaign } from "#server/campaigns/move-campaign.ts";
import { readCampaign } from "#server/campaigns/read-campaign.ts";
import { readCampaigns } from "#server/campaigns/read-campaigns.ts";
import { saveCampaign } from "#server/campaigns/save-campaign.ts";
import type { House } from "#server/house.ts";
import { mount, type App } from "#server/http/mount.ts";
import { createHash } from "node:crypto";

/** Endpoints of 专项行动、征集 → use cases. */
export const mountCampaignRoutes = (app: App, house: House): void => {
  mount(app, house, contract.listCampaigns, async () =>
    done({ status: 200, body: { items: await readCampaigns(house.db, house) } }),
  );

  mount(app, house, contract.getCampaign, async ({ params }) => {
    const read = await readCampaign(house.db, house, params.id);
    return read.ok ? done({ status: 200, body: read.value }) : read;
  });

  mount(app, house, contract.putCampaign, async ({ actor, params, body }) => {
    const saved = await saveCampaign(house, actor, params.id, body);
    if (!saved.ok) return saved;
    const { isNew, ...campaign } = saved.value;
    return done({ status: isNew ? 201 : 200, body: campaign });
  });

  mount(app, house, contract.moveCampaign, async ({ actor, params, body }) => {
    const moved = await moveCampaign(house, actor, params.id, body.move);
    return moved.ok ? done({ status: 200, body: moved.value }) : moved;
  });

  mount(app, house, contract.getCampaignPoster, async ({ params, header }) => {
    const origin = house.settings.publicUrl ?? `http://${header("host")}`;
    const poster = await drawCampaignPoster(house, params.id, params.format, origin);
    if (!poster.ok) return poster;
    const { bytes, title } = poster.value;
    const name = encodeURIComponent(`${title}-海报-${params.format}.pdf`);
    const disposition = `attachment; filename="poster.pdf"; filename*=UTF-8''${name}`;
    return done({ status: 200, body: bytes, headers: { "content-disposition": disposition } });
  });

  mount(app, house, contract.listOpenCampaigns, async ({ headers }) => {
    const body = { items: await listOpenCampaigns(house) };
    const etag = `"${createHash("sha256").update(JSON.stringify(body)).digest("base64url").slice(0, 22)}"`;
    if (headers["if-none-match"] === etag) return done({ status: 304, headers: { etag } });
    return done({ status: 200, body, headers: { etag } });
  });
};
