import { useState } from "react";
import type { OfficeAnswer } from "#data/ask-endpoint.ts";
import { type Replay, replayScoreYear } from "#data/office/score-rules.ts";
import { Button } from "#ui/button.tsx";
import { Notice } from "#ui/notice.tsx";

/** 复算: the year counted again by its own rules, member by member, against what was frozen. */
export function ReplayCheck({ year }: { readonly year: string }) {
  const [answer, setAnswer] = useState<OfficeAnswer<Replay>>();
  const [isRunning, setRunning] = useState(false);
  const run = async () => {
    setRunning(true);
    setAnswer(await replayScoreYear(year));
    setRunning(false);
  };
  return (
    <div className="years-replay">
      <Button compact icon="refresh" busy={isRunning} onPress={() => void run()}>
        {isRunning ? "正在逐人复算" : "复算"}
      </Button>
      {!answer && <span className="ui-meta">用当年的办法和台账重算一遍，与冻结时逐字节核对。</span>}
      {answer && !answer.ok && (
        <Notice tone="red" alert>
          {answer.refusal.detail}
        </Notice>
      )}
      {answer?.ok && <Outcome replay={answer.value} />}
    </div>
  );
}

function Outcome({ replay }: { readonly replay: Replay }) {
  const { same, members, differing, ruleVersion } = replay;
  if (same === members) {
    return (
      <Notice tone="green">
        复算一致 {same}/{members}（按第 {ruleVersion} 版）
      </Notice>
    );
  }
  const names = differing.map(({ name, memberNo }) => `${name}（${memberNo}）`).join("、");
  return (
    <Notice tone="amber" title={`复算一致 ${same}/${members}`}>
      {differing.length > 0
        ? `冻结后台账有更正的委员：${names}。请核对更正依据，必要时重新开放后再冻结，由本人重新核对。`
        : "有委员在冻结后被改为不记分。"}
    </Notice>
  );
}
