import type { House } from "#server/house.ts";
import { refusalOfFault } from "#server/http/faults.ts";
import type { App } from "#server/http/mount.ts";
import { troubleAnswer, type Desk, type MountPage } from "#server/public-page/desk.tsx";
import type { Look } from "#server/public-page/page-frame.tsx";
import { mountCampaignPages } from "#server/public-page/campaign-routes.tsx";
import { createFormGate } from "#server/public-page/form-gate.ts";
import { mountPointPages } from "#server/public-page/point-routes.ts";
import { mountReceiptPages } from "#server/public-page/receipt-routes.tsx";
import { mountStudioPages } from "#server/public-page/studio-routes.tsx";
import { mountResidentScript, residentScript } from "#server/public-page/resident-script.ts";

const STANDARD: Look = { elder: false, larger: false };

/** The resident's pages: `/p`, `/p/<code>`, `/s/<code>`, `/c/<code>`, `/r`, `/r/<receipt>` and their script. */
export const mountPublicPages = (app: App, house: House): void => {
  const script = residentScript();
  const desk: Desk = { house, surroundings: (look = STANDARD) => ({ organ: house.tenant.name, look, script }) };

  const page: MountPage = (method, path, handler) => {
    app.on(method, path, async (c) => {
      c.set("route", path.replace(/:(\w+)/, "{$1}"));
      try {
        return await handler(c);
      } catch (fault) {
        const refusal = refusalOfFault(fault);
        house.log.error({ err: fault, trace: c.get("traceId"), route: c.get("route") }, refusal.kind);
        return troubleAnswer(c, desk, refusal);
      }
    });
  };
  const gate = createFormGate();
  mountPointPages(page, desk, gate);
  mountStudioPages(page, desk, gate);
  mountCampaignPages(page, desk, gate);
  mountReceiptPages(page, desk);
  mountResidentScript(app, house);
};
