/** @jsxImportSource hono/jsx */
import type { InAppBrowser } from "#domain/device/in-app-browser.ts";
import { closedWords } from "#domain/campaign/is-running.ts";
import type { PublicCampaign } from "#server/campaigns/find-public-campaign.ts";
import { Note } from "#server/public-page/note.tsx";
import { OpinionForm, type OpinionFormProps } from "#server/public-page/opinion-form.tsx";
import { PageFrame, type Surroundings } from "#server/public-page/page-frame.tsx";
import { MinePanel, Promises } from "#server/public-page/point-page.tsx";
import { SentPanel } from "#server/public-page/sent-panel.tsx";

interface CampaignPageProps {
  readonly surroundings: Surroundings;
  readonly campaign: PublicCampaign;
  readonly today: string;
  readonly inApp?: InAppBrowser | undefined;
  readonly form: Omit<OpinionFormProps, "pointCode" | "pointName" | "place">;
}

/** `/c/<code>`: what is asked for, until when, how many have spoken, and the form while it runs. */
export function CampaignPage({ surroundings, campaign, today, inApp, form }: CampaignPageProps) {
  const { title, code, intro, fromDay, toDay, leads } = campaign;
  const closed = closedWords(campaign, today);
  return (
    <PageFrame surroundings={surroundings} title={`${title} · 征集`} heading={title} page="point">
      <div id="compose" class="compose">
        {closed && (
          <Note tone="amber">
            <p>
              {closed}已经提交过的仍可凭查询码查看；有事要反映，请<a href="/p">找一个联系点</a>。
            </p>
          </Note>
        )}
        {intro && <p class="said">{intro}</p>}
        <p class="lead">
          征集时间 {fromDay} 至 {toDay}
          {leads !== null && leads > 0 && `，已收到 ${leads} 条`}。
        </p>
        {!closed && (
          <>
            <OpinionForm place="campaign" pointCode={code} pointName={title} campaign={campaign} {...form} />
            <Promises />
          </>
        )}
      </div>
      {!closed && <SentPanel inApp={inApp} />}
      <MinePanel />
    </PageFrame>
  );
}
