import type { AppealView } from "#contract/duty.ts";
import { withdrawAppeal } from "#data/duty-acts.ts";
import { useMyDuty } from "#data/my-duty.ts";
import { useOnline } from "#data/sync-status.ts";
import { timeWords } from "#domain/time/time-words.ts";
import { appealSteps } from "#member/my-score/appeal-steps.ts";
import { appealTitle } from "#member/my-score/appeal-words.ts";
import { deliveryWords } from "#data/delivery-words.ts";
import { takeActBack } from "#data/give-up.ts";
import { useKeptAct } from "#ui/use-kept-act.ts";
import { Button } from "#ui/button.tsx";
import { Card } from "#ui/card.tsx";
import { EmptyState } from "#ui/empty-state.tsx";
import { Notice } from "#ui/notice.tsx";
import { Page } from "#ui/page.tsx";
import { Skeleton } from "#ui/skeleton.tsx";
import { Stepper } from "#ui/stepper.tsx";
import { useNow } from "#ui/use-now.ts";
import { useNavigate, useParams } from "react-router";

/** One appeal: what was asked, what was answered, by whom and when. */
export function AppealScreen() {
  const { id } = useParams();
  const { duty } = useMyDuty();
  const online = useOnline();
  const now = useNow();
  const appeal = duty?.document.appeals.find((one) => one.id === id);
  const back = { to: appeal ? `/my-score?year=${appeal.year}` : "/my-score", label: "我的履职" };
  if (!duty || !appeal) {
    return (
      <Page title="我的疑问" back={back}>
        {duty ? <EmptyState icon="info" text="这条疑问不在本机：已经撤销，或是没有送达。" /> : <Skeleton lines={6} />}
      </Page>
    );
  }
  const own = duty.waiting.findLast((one) => one.id === appeal.id);
  return (
    <Page title="我的疑问" back={back}>
      {own && (
        <Notice tone={own.delivery.state === "NEEDS_ATTENTION" ? "red" : "amber"}>
          <p>{`${deliveryWords(own.delivery, online)}。`}</p>
        </Notice>
      )}
      <Card title={appeal.entryId === null ? "少记了一项" : "问的是哪一条"}>
        {appeal.entryId !== null && <p className="score-sentence">{appealTitle(appeal, duty.document)}</p>}
        {appeal.ruleWords && <blockquote className="score-rule">{appeal.ruleWords}</blockquote>}
        <h3>您的说明</h3>
        <p className="ui-pre">{appeal.words}</p>
      </Card>
      {appeal.reply && (
        <Card title="答复">
          <p className="ui-pre">{appeal.reply}</p>
          <p className="ui-meta">
            {[appeal.decidedBy, appeal.decidedAt && timeWords(appeal.decidedAt, now)].filter(Boolean).join(" · ")}
          </p>
        </Card>
      )}
      <Card title="经过">
        <Stepper label="经过" steps={appealSteps(appeal, now)} />
      </Card>
      {appeal.state === "OPENED" && <Withdrawing appeal={appeal} />}
    </Page>
  );
}

function Withdrawing({ appeal }: { readonly appeal: AppealView }) {
  const { isBusy, failure, act } = useKeptAct(takeActBack);
  const navigate = useNavigate();
  const withdraw = async () => {
    if (await act(() => withdrawAppeal(appeal.id), "已撤回")) {
      await navigate(`/my-score?year=${appeal.year}`, { replace: true });
    }
  };
  return (
    <>
      {failure && (
        <Notice tone="red" alert>
          <p>{failure}</p>
        </Notice>
      )}
      <Button icon="undo" wide busy={isBusy} onPress={() => void withdraw()}>
        撤回这条疑问
      </Button>
    </>
  );
}
