import { type CampaignDetail, readCampaign, saveCampaign } from "#data/office/campaigns.ts";
import { useAnswer } from "#data/office/use-answer.ts";
import { CampaignForm } from "#office/campaigns/campaign-form.tsx";
import { bodyOf, newWords, wordsOf } from "#office/campaigns/campaign-words.ts";
import { useKeptWords } from "#data/office/use-kept-words.ts";
import { DeskPage } from "#ui/desk-page.tsx";
import { showToast } from "#ui/toast-store.ts";
import { useCallback, useState } from "react";
import { useNavigate, useParams } from "react-router";

/** The form of a new campaign, or of one that stands. */
export function CampaignEditScreen({ isNew }: { readonly isNew: boolean }) {
  const { id = "" } = useParams();
  return isNew ? <Editor key={id} id={id} standing={undefined} /> : <Standing key={id} id={id} />;
}

function Standing({ id }: { readonly id: string }) {
  const ask = useCallback((signal?: AbortSignal) => readCampaign(id, signal), [id]);
  const { value, refusal, askAgain } = useAnswer(ask);
  if (value) return <Editor id={id} standing={value} />;
  return (
    <DeskPage title="专项行动" fault={refusal?.detail} isLoading onRetry={() => void askAgain()}>
      {null}
    </DeskPage>
  );
}

function Editor({ id, standing }: { readonly id: string; readonly standing: CampaignDetail | undefined }) {
  const [first] = useState(() => (standing ? wordsOf(standing) : newWords(new Date())));
  const kept = useKeptWords(id, "campaign", first);
  const navigate = useNavigate();
  const save = async (): Promise<string | undefined> => {
    const answer = await saveCampaign(id, bodyOf(kept.words, standing?.rev ?? 0));
    if (!answer.ok) return answer.refusal.errors?.[0]?.detail ?? answer.refusal.detail;
    kept.drop();
    showToast(standing ? "已保存" : "已保存，发布后才开始征集");
    await navigate(`/office/campaigns/${id}`, { replace: true });
    return undefined;
  };
  return (
    <DeskPage title={standing ? `修改：${standing.title}` : "新建征集"} onRetry={() => {}} isLoading={false}>
      <CampaignForm
        words={kept.words}
        isRestored={kept.isRestored}
        back={standing ? `/office/campaigns/${id}` : "/office/campaigns"}
        onChange={kept.change}
        onGiveUp={kept.giveUp}
        onSave={save}
      />
    </DeskPage>
  );
}
