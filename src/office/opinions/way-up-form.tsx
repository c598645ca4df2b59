import { useState } from "react";
import { sendUp, settleWayUp } from "#data/office/opinion-ways.ts";
import { type EscalationMove, labelByEscalationMove } from "#domain/opinion/escalation-flow.ts";
import { bodyByOpinionLevel, type UpperLevel } from "#domain/opinion/opinion-lists.ts";
import { shanghaiDay } from "#domain/time/shanghai.ts";
import type { ReportProps } from "#office/opinions/use-report.ts";
import { Button } from "#ui/button.tsx";
import { Input } from "#ui/input.tsx";
import { Segmented } from "#ui/segmented.tsx";

interface WayUpFormProps extends ReportProps {
  readonly asked: "send" | EscalationMove;
  readonly level: UpperLevel;
  readonly onDone: () => void;
}

/** The day and what goes with it: sent by which way, adopted alone or in a composite, why it is corrected. */
export function WayUpForm({ asked, level, detail, work, onDone }: WayUpFormProps) {
  const [on, setOn] = useState<string>(() => shanghaiDay(new Date()));
  const [words, setWords] = useState("");
  const [kind, setKind] = useState<"single" | "composite">("single");
  const body = bodyByOpinionLevel[level];
  const isCorrecting = asked === "correct";
  const send = async () => {
    const note = words.trim();
    const sent =
      asked === "send"
        ? () => sendUp(detail.id, level, { channel: note, sentOn: on })
        : () =>
            settleWayUp(detail.id, level, {
              move: asked,
              note,
              ...(!isCorrecting && { decidedOn: on }),
              ...(asked === "adopt" && { isComposite: kind === "composite" }),
            });
    if (await work.work(`way-${level}`, sent, saidOf(asked, body))) onDone();
  };
  return (
    <form
      className="opinion-form"
      aria-label={asked === "send" ? `上报${body}` : labelByEscalationMove[asked]}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      {asked === "adopt" && (
        <Segmented
          label="采用方式"
          value={kind}
          options={[
            { value: "single", label: "单篇采用" },
            { value: "composite", label: "综合采用" },
          ]}
          onChange={setKind}
        />
      )}
      {!isCorrecting && (
        <Input label={asked === "send" ? "上报日期" : "反馈日期"} type="date" value={on} onChange={setOn} />
      )}
      <Input
        label={asked === "send" ? "报送渠道" : isCorrecting ? "更正的原因" : "说明"}
        need={isCorrecting ? "required" : "optional"}
        maxLength={asked === "send" ? 60 : 500}
        value={words}
        onChange={setWords}
      />
      <div className="opinion-form__actions">
        <Button
          compact
          kind="primary"
          type="submit"
          busy={work.busy === `way-${level}`}
          disabled={on === "" || (isCorrecting && words.trim() === "")}
        >
          保存
        </Button>
        <Button compact kind="quiet" onPress={onDone}>
          取消
        </Button>
      </div>
    </form>
  );
}

const saidOf = (asked: "send" | EscalationMove, body: string): string => {
  if (asked === "send") return `已登记上报${body}，作者会看到。`;
  if (asked === "adopt") return `已登记${body}采用，履职记录已记。`;
  return asked === "correct" ? "已更正登记，先前的履职记录已冲销。" : "已登记。";
};
