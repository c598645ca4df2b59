import { type CampaignDetail, moveCampaign, readCampaign } from "#data/office/campaigns.ts";
import { useAnswer } from "#data/office/use-answer.ts";
import type { CampaignMove } from "#domain/campaign/campaign-flow.ts";
import { labelByOpinionCategory } from "#domain/submission/submission-lists.ts";
import { CampaignDays } from "#office/campaigns/campaign-days.tsx";
import { CampaignFigures } from "#office/campaigns/campaign-figures.tsx";
import { CampaignTag } from "#office/campaigns/campaign-tag.tsx";
import { CampaignTools } from "#office/campaigns/campaign-tools.tsx";
import { CampaignTowns } from "#office/campaigns/campaign-towns.tsx";
import { DeskPage } from "#ui/desk-page.tsx";
import { Facts } from "#ui/facts.tsx";
import { showToast } from "#ui/toast-store.ts";
import { useCallback } from "react";
import { Link, useParams } from "react-router";

/** One campaign: what it asks, what came, what became of it. */
export function CampaignScreen() {
  const { id = "" } = useParams();
  const ask = useCallback((signal?: AbortSignal) => readCampaign(id, signal), [id]);
  const { value, refusal, askAgain, setAnswer } = useAnswer(ask);
  const move = async (move: CampaignMove, done: string) => {
    const answer = await moveCampaign(id, move);
    if (answer.ok) setAnswer(answer);
    showToast(answer.ok ? done : answer.refusal.detail);
  };
  return (
    <DeskPage
      title={value?.title ?? "专项行动"}
      fault={refusal?.detail}
      isLoading={!value}
      onRetry={() => void askAgain()}
      tools={value && <CampaignTools campaign={value} onMove={(...one) => void move(...one)} />}
    >
      <p className="campaigns__back">
        <Link to="/office/campaigns">全部专项行动</Link>
      </p>
      {value && <Body campaign={value} />}
    </DeskPage>
  );
}

function Body({ campaign }: { readonly campaign: CampaignDetail }) {
  const { intro, prompt, questions, category, asksPlace, fromDay, toDay, showsCounter, code } = campaign;
  return (
    <div className="campaigns__body">
      <section className="campaigns__part" aria-label="征集内容">
        <CampaignTag campaign={campaign} />
        {intro && <p className="campaigns__intro">{intro}</p>}
        <Facts
          facts={[
            ["期限", `${fromDay} 至 ${toDay}（含）`],
            ["编号", code],
            ["页面", <a key="page" href={`/c/${code}`}>{`/c/${code}`}</a>],
            ["填写提示", prompt],
            ["另问", questions.map((one, place) => `${place + 1}. ${one}`).join("　")],
            ["默认类别", category && labelByOpinionCategory[category]],
            ["填写地点", asksPlace ? "请填写人选择镇街" : "不问"],
            ["公开计数", showsCounter ? "页面上显示已有多少条" : "不显示"],
          ]}
        />
      </section>
      <CampaignFigures campaign={campaign} />
      <CampaignDays days={campaign.byDay} />
      <CampaignTowns id={campaign.id} towns={campaign.byTown} />
    </div>
  );
}
