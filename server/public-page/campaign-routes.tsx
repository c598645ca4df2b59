/** @jsxImportSource hono/jsx */
import { refusals } from "#contract/refusals.ts";
import { isRunningOn } from "#domain/campaign/is-running.ts";
import { inAppBrowserOf } from "#domain/device/in-app-browser.ts";
import { shanghaiDay } from "#domain/time/shanghai.ts";
import { findPublicCampaign, type PublicCampaign } from "#server/campaigns/find-public-campaign.ts";
import type { AppContext } from "#server/http/mount.ts";
import { CampaignPage } from "#server/public-page/campaign-page.tsx";
import { retryAfter, type Desk, type MountPage } from "#server/public-page/desk.tsx";
import { noPoint } from "#server/public-page/find-place.tsx";
import { formFieldsOf, type Showing } from "#server/public-page/form-fields.ts";
import type { FormGate } from "#server/public-page/form-gate.ts";
import { pageAnswer } from "#server/public-page/page-answer.ts";
import { takeForm } from "#server/public-page/take-form.ts";

/** `/c/<code>`. */
export const mountCampaignPages = (page: MountPage, desk: Desk, gate: FormGate): void => {
  page("GET", "/c/:code", async (c) => {
    const campaign = await findCampaign(c, desk);
    return campaign instanceof Response ? campaign : showCampaign(c, desk, campaign, {});
  });
  page("POST", "/c/:code", (c) =>
    gate(c, desk, () =>
      takeForm(c, desk, async () => {
        const campaign = await findCampaign(c, desk);
        if (campaign instanceof Response) return campaign;
        return { code: campaign.code, show: (showing) => showCampaign(c, desk, campaign, showing) };
      }),
    ),
  );
};

const findCampaign = async (c: AppContext, desk: Desk): Promise<PublicCampaign | Response> => {
  const typed = c.req.param("code") ?? "";
  const campaign = await findPublicCampaign(desk.house, typed);
  return campaign ?? noPoint(c, desk, typed, "没有这个征集，请核对二维码。", 404);
};

const showCampaign = (c: AppContext, desk: Desk, campaign: PublicCampaign, showing: Showing): Response => {
  const { house } = desk;
  const { form, trouble } = showing;
  const today = shanghaiDay(house.now());
  const drawn = (
    <CampaignPage
      surroundings={desk.surroundings(form?.look)}
      campaign={campaign}
      today={today}
      inApp={inAppBrowserOf(c.req.header("user-agent") ?? "")}
      form={formFieldsOf(house, showing)}
    />
  );
  if (trouble) return pageAnswer(c, drawn, refusals[trouble.refusal.kind].status, retryAfter(trouble.refusal));
  return pageAnswer(c, drawn, isRunningOn(campaign, today) ? 200 : 410, { "cache-control": "private, no-cache" });
};
