import { useState } from "react";
import type { OpinionDetail } from "#data/office/opinions.ts";
import { useMay } from "#data/office/use-may.ts";
import {
  type EscalationMove,
  escalationFlow,
  type EscalationState,
  labelByEscalationMove,
  labelByEscalationState,
} from "#domain/opinion/escalation-flow.ts";
import { bodyByOpinionLevel, labelByOpinionLevel, type UpperLevel } from "#domain/opinion/opinion-lists.ts";
import { isPrinted } from "#office/opinions/is-printed.ts";
import type { ReportProps } from "#office/opinions/use-report.ts";
import { WayUpForm } from "#office/opinions/way-up-form.tsx";
import { Button } from "#ui/button.tsx";
import type { IconName } from "#ui/icon-shapes.ts";
import { StatusTag, type Tone } from "#ui/status-tag.tsx";

type Way = OpinionDetail["escalations"][number];

interface WayUpProps extends ReportProps {
  readonly level: UpperLevel;
  readonly way: Way | undefined;
}

const lookByState: Record<EscalationState, readonly [Tone | undefined, IconName]> = {
  SENT: ["navy", "send"],
  ADOPTED: ["green", "check"],
  NOT_ADOPTED: [undefined, "close"],
  NO_ANSWER: [undefined, "clock"],
};

const wordsOf = (level: UpperLevel, { state, isComposite }: Way): string =>
  state === "ADOPTED"
    ? `${labelByOpinionLevel[level]}${level === "NATIONAL" ? "" : "级"}采用（${isComposite ? "综合" : "单篇"}）`
    : labelByEscalationState[state];

/** One level: sent or not, what came back, and what can be recorded next. */
export function WayUp({ level, way, detail, work }: WayUpProps) {
  const [asking, setAsking] = useState<"send" | EscalationMove | null>(null);
  const mayEdit = useMay("opinion.edit") && isPrinted(detail);
  const moves = way ? escalationFlow.filter(({ from }) => from === way.state) : [];
  const [tone, icon] = way ? lookByState[way.state] : [undefined, "send" as const];
  return (
    <li className="opinion-way">
      <div className="opinion-part__head">
        <strong>{bodyByOpinionLevel[level]}</strong>
        {way ? (
          <StatusTag tone={tone} icon={icon}>
            {wordsOf(level, way)}
          </StatusTag>
        ) : (
          <span className="ui-meta">没有上报</span>
        )}
      </div>
      {way && (
        <p className="ui-meta">
          {[`${way.sentOn} 上报`, way.channel, way.decidedOn && `${way.decidedOn} 反馈`, way.note]
            .filter(Boolean)
            .join(" · ")}
        </p>
      )}
      {mayEdit && !asking && (
        <div className="ui-cluster">
          {!way && (
            <Button
              compact
              icon="send"
              label={`登记上报${bodyByOpinionLevel[level]}`}
              onPress={() => setAsking("send")}
            >
              登记上报
            </Button>
          )}
          {moves.map(({ move }, at) => (
            <Button
              key={move}
              compact
              kind={at === 0 && move === "adopt" ? "secondary" : "quiet"}
              label={`${bodyByOpinionLevel[level]}：${labelByEscalationMove[move]}`}
              onPress={() => setAsking(move)}
            >
              {labelByEscalationMove[move]}
            </Button>
          ))}
        </div>
      )}
      {asking && (
        <WayUpForm
          key={asking}
          asked={asking}
          level={level}
          detail={detail}
          work={work}
          onDone={() => setAsking(null)}
        />
      )}
    </li>
  );
}
