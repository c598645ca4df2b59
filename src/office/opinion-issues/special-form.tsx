import { useState } from "react";
import { newId } from "#data/ids.ts";
import { type OpinionIssue, prepareSpecial, type SpecialBody } from "#data/office/opinion-issues.ts";
import { useOpinionRules } from "#data/office/use-opinion-rules.ts";
import { OpenChoice } from "#ui/open-choice.tsx";
import { SpecialReports } from "#office/opinion-issues/special-reports.tsx";
import { Button } from "#ui/button.tsx";
import { Fault } from "#ui/fault.tsx";
import { Input } from "#ui/input.tsx";
import { showToast } from "#ui/toast-store.ts";

interface SpecialFormProps {
  /** The prepared one that is changed; none for a new one. */
  readonly issue: OpinionIssue | undefined;
  readonly onDone: () => Promise<void>;
  readonly onCancel: () => void;
}

/** 准备专报: title, at least two reports, recipients. Saving again changes it until it is signed. */
export function SpecialForm({ issue, onDone, onCancel }: SpecialFormProps) {
  const { recipients } = useOpinionRules();
  const [id] = useState(() => issue?.id ?? newId());
  const [body, setBody] = useState<SpecialBody>(() => ({
    title: issue?.title ?? "",
    reportIds: issue?.reports.map((report) => report.id) ?? [],
    mainTo: issue?.mainTo ?? recipients.main.slice(0, 1),
    ccTo: issue?.ccTo ?? [],
  }));
  const [fault, setFault] = useState("");
  const [isSending, setSending] = useState(false);
  const change = (part: Partial<SpecialBody>) => setBody({ ...body, ...part });
  const missing = missingIn(body);
  const send = async () => {
    setSending(true);
    setFault("");
    const answer = await prepareSpecial(id, { ...body, title: body.title.trim() });
    setSending(false);
    if (!answer.ok) return setFault(answer.refusal.errors?.[0]?.detail ?? answer.refusal.detail);
    showToast("专报已备好，等待签发。");
    await onDone();
  };
  return (
    <form
      className="ui-record issues__form"
      aria-label="准备专报"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <h2>{issue ? "修改专报" : "准备专报"}</h2>
      <Fault words={fault} />
      <Input
        label="专报标题"
        need="required"
        maxLength={100}
        value={body.title}
        onChange={(title) => change({ title })}
        autoFocus
      />
      <SpecialReports
        ids={body.reportIds}
        known={issue?.reports ?? []}
        onChange={(reportIds) => change({ reportIds })}
      />
      <OpenChoice
        longest={60}
        label="主送"
        need="required"
        offered={recipients.main}
        values={body.mainTo}
        most={10}
        onChange={(mainTo) => change({ mainTo: [...mainTo] })}
      />
      <OpenChoice
        longest={60}
        label="抄送"
        need="optional"
        offered={recipients.cc}
        values={body.ccTo}
        most={20}
        onChange={(ccTo) => change({ ccTo: [...ccTo] })}
      />
      <div className="ui-cluster">
        <Button kind="primary" type="submit" busy={isSending} disabled={missing !== undefined}>
          保存专报
        </Button>
        <Button kind="quiet" onPress={onCancel}>
          取消
        </Button>
        <span className="ui-meta">{missing}</span>
      </div>
    </form>
  );
}

const missingIn = ({ title, reportIds, mainTo }: SpecialBody): string | undefined => {
  if (!title.trim()) return "请填专报标题";
  if (reportIds.length < 2) return "至少选两件信息";
  return mainTo.length > 0 ? undefined : "请选主送";
};
