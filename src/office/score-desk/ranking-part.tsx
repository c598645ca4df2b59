import { useState } from "react";
import { putScoreSettings, readScoreSettings, type ScoreSettings } from "#data/office/score-desk.ts";
import { useAnswer } from "#data/office/use-answer.ts";
import { useMay } from "#data/office/use-may.ts";
import { Asked } from "#office/score-desk/asked.tsx";
import { Button } from "#ui/button.tsx";
import { Input } from "#ui/input.tsx";
import { Notice } from "#ui/notice.tsx";
import { StatusTag } from "#ui/status-tag.tsx";
import { showToast } from "#ui/toast-store.ts";

/** Whether staff see places by points: off unless a paper allows it; members never see any. */
export function RankingPart() {
  const answer = useAnswer(readScoreSettings);
  return <Asked answer={answer}>{(settings) => <RankingForm settings={settings} onSaved={answer.askAgain} />}</Asked>;
}

interface RankingFormProps {
  readonly settings: ScoreSettings;
  readonly onSaved: () => Promise<void>;
}

function RankingForm({ settings, onSaved }: RankingFormProps) {
  const [basis, setBasis] = useState("");
  const [fault, setFault] = useState("");
  const [isBusy, setBusy] = useState(false);
  const mayWrite = useMay("score.write");
  const save = async (shows: boolean) => {
    setBusy(true);
    const answer = await putScoreSettings(shows, shows ? basis : settings.rankingBasis);
    setBusy(false);
    setFault(answer.ok ? "" : (answer.refusal.errors?.[0]?.detail ?? answer.refusal.detail));
    if (!answer.ok) return;
    showToast(shows ? "已开启，总表显示位次" : "已关闭，总表不显示位次");
    setBasis("");
    await onSaved();
  };
  return (
    <section className="score__settings" aria-label="排序设置">
      <div className="score__who">
        <h2>机关内部显示位次</h2>
        {settings.showsRanking ? (
          <StatusTag tone="amber" icon="info">
            已开启
          </StatusTag>
        ) : (
          <StatusTag icon="check">未开启</StatusTag>
        )}
      </div>
      <p>
        按国办函〔2026〕12
        号，政务应用不设积分排名。本系统默认不排序；确有制度依据的，可以在机关内部显示位次。委员端任何时候都不显示排名，也看不到别人的分数。
      </p>
      {settings.showsRanking && (
        <p>
          依据：{settings.rankingBasis}
          <span className="ui-meta">（{settings.since?.slice(0, 10)} 开启，已记入审计日志）</span>
        </p>
      )}
      {fault && (
        <Notice tone="red" alert>
          {fault}
        </Notice>
      )}
      {!mayWrite && <p className="ui-meta">由委工委设置。</p>}
      {mayWrite && settings.showsRanking && (
        <div className="ui-cluster">
          <Button busy={isBusy} onPress={() => void save(false)}>
            关闭显示
          </Button>
        </div>
      )}
      {mayWrite && !settings.showsRanking && (
        <>
          <Input
            label="制度依据"
            need="required"
            hint="写明文号和日期，如：云政协〔2026〕3 号，2026年3月1日"
            maxLength={200}
            value={basis}
            onChange={setBasis}
          />
          <div className="ui-cluster">
            <Button busy={isBusy} disabled={basis.trim() === ""} onPress={() => void save(true)}>
              开启显示
            </Button>
          </div>
        </>
      )}
    </section>
  );
}
