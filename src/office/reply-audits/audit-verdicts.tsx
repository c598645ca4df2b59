import { useState } from "react";
import { settleAudit, type AuditItem, type AuditVerdict } from "#data/office/proposal-rounds.ts";
import { ChangeClass } from "#office/reply-audits/change-class.tsx";
import { Button } from "#ui/button.tsx";
import { Fault } from "#ui/fault.tsx";
import { TextArea } from "#ui/text-area.tsx";
import { showToast } from "#ui/toast-store.ts";

interface AuditVerdictsProps {
  readonly item: AuditItem;
  readonly onDone: () => Promise<void>;
}

const told: Record<AuditVerdict["verdict"], string> = {
  PASS: "已通过，答复送达提案人",
  CHANGE_CLASS: "已改类别并通过",
  SEND_BACK: "已退回承办单位",
};

/** 通过, 改类别 with the reason, 退回 with words; one form at a time. */
export function AuditVerdicts({ item, onDone }: AuditVerdictsProps) {
  const [open, setOpen] = useState<"class" | "back" | null>(null);
  const [note, setNote] = useState("");
  const [fault, setFault] = useState("");
  const [isBusy, setBusy] = useState(false);
  const settle = async (body: AuditVerdict) => {
    setBusy(true);
    const answer = await settleAudit(item.taskId, body);
    setBusy(false);
    setFault(answer.ok ? "" : answer.refusal.detail);
    if (!answer.ok) return;
    showToast(told[body.verdict]);
    await onDone();
  };
  return (
    <footer className="audits__verdicts">
      {open === "class" && <ChangeClass item={item} onChange={settle} />}
      {open === "back" && (
        <div className="ui-record__form">
          <TextArea label="退回的意见" hint="承办单位会看到。" rows={3} value={note} onChange={setNote} />
          <Button
            kind="primary"
            busy={isBusy}
            disabled={note.trim() === ""}
            onPress={() => void settle({ verdict: "SEND_BACK", note })}
          >
            确认退回
          </Button>
        </div>
      )}
      <Fault words={fault} />
      <div className="ui-cluster">
        {open === null && (
          <Button kind="primary" icon="check" busy={isBusy} onPress={() => void settle({ verdict: "PASS" })}>
            通过
          </Button>
        )}
        <Button onPress={() => setOpen(open === "class" ? null : "class")}>
          {open === "class" ? "不改类别" : "改类别"}
        </Button>
        <Button icon="undo" onPress={() => setOpen(open === "back" ? null : "back")}>
          {open === "back" ? "不退回" : "退回"}
        </Button>
      </div>
    </footer>
  );
}
