import { useState } from "react";
import type { AuditItem, AuditVerdict } from "#data/office/proposal-rounds.ts";
import { OUTCOME_CLASSES } from "#domain/proposal/proposal-lists.ts";
import { Button } from "#ui/button.tsx";
import { Input } from "#ui/input.tsx";
import { Segmented } from "#ui/segmented.tsx";
import { TextArea } from "#ui/text-area.tsx";

interface ChangeClassProps {
  readonly item: AuditItem;
  readonly onChange: (verdict: AuditVerdict) => Promise<void>;
}

/** Another class than the unit signed, and why; B says what is promised until when. */
export function ChangeClass({ item, onChange }: ChangeClassProps) {
  const [outcomeClass, setClass] = useState(item.outcomeClass);
  const [reason, setReason] = useState("");
  const [promise, setPromise] = useState(item.promise);
  const [promiseOn, setPromiseOn] = useState(item.promiseOn ?? "");
  const isPromise = outcomeClass === "B";
  const lacks =
    outcomeClass === item.outcomeClass ||
    reason.trim() === "" ||
    (isPromise && (promise.trim() === "" || promiseOn === ""));
  const send = () =>
    onChange({
      verdict: "CHANGE_CLASS",
      outcomeClass,
      reason,
      promise: isPromise ? promise : "",
      promiseOn: isPromise ? promiseOn : null,
    });
  return (
    <div className="ui-record__form">
      <Segmented
        label="办理结果"
        value={outcomeClass}
        options={OUTCOME_CLASSES.map((value) => ({ value, label: `${value} 类` }))}
        onChange={setClass}
      />
      {isPromise && (
        <>
          <TextArea label="承诺事项" rows={2} value={promise} onChange={setPromise} />
          <Input label="承诺办结日期" type="date" value={promiseOn} onChange={setPromiseOn} />
        </>
      )}
      <TextArea
        label="改类别的理由"
        hint={`单位签的是 ${item.outcomeClass} 类；理由记入办理过程。`}
        rows={2}
        value={reason}
        onChange={setReason}
      />
      <Button kind="primary" disabled={lacks} onPress={() => void send()}>
        改为 {outcomeClass} 类并通过
      </Button>
    </div>
  );
}
