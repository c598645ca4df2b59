import { useState } from "react";
import { scoreMember } from "#data/office/score-desk.ts";
import { useMay } from "#data/office/use-may.ts";
import { Button } from "#ui/button.tsx";
import { Input } from "#ui/input.tsx";
import { Notice } from "#ui/notice.tsx";
import { showToast } from "#ui/toast-store.ts";

interface ScoredSwitchProps {
  readonly memberId: string;
  readonly name: string;
  readonly isScored: boolean;
  readonly onChanged: () => Promise<void>;
}

/** 不记分人员: with a reason, which stands in the audit; the toast takes it back. */
export function ScoredSwitch({ memberId, name, isScored, onChanged }: ScoredSwitchProps) {
  const [isAsking, setAsking] = useState(false);
  const [reason, setReason] = useState("");
  const [fault, setFault] = useState("");
  const mayWrite = useMay("score.write");
  if (!mayWrite) return null;
  const save = async (to: boolean, why: string) => {
    const answer = await scoreMember(memberId, to, why);
    setFault(answer.ok ? "" : answer.refusal.detail);
    if (!answer.ok) return;
    setAsking(false);
    setReason("");
    const undo = { label: "撤销", onPress: () => void save(!to, `撤销：${why}`) };
    showToast(`${name}：${to ? "已恢复记分" : "已列为不记分人员"}`, why.startsWith("撤销") ? undefined : undo);
    await onChanged();
  };
  const verb = isScored ? "列为不记分人员" : "恢复记分";
  if (!isAsking)
    return (
      <div className="ui-cluster">
        <Button compact kind="quiet" onPress={() => setAsking(true)}>
          {verb}
        </Button>
      </div>
    );
  return (
    <div className="ui-record__form">
      {fault && (
        <Notice tone="red" alert>
          {fault}
        </Notice>
      )}
      <Input
        label="原因"
        need="required"
        hint="记入审计日志"
        maxLength={200}
        value={reason}
        onChange={setReason}
        autoFocus
      />
      <div className="ui-cluster">
        <Button
          kind="primary"
          compact
          disabled={reason.trim() === ""}
          onPress={() => void save(!isScored, reason.trim())}
        >
          {verb}
        </Button>
        <Button compact kind="quiet" onPress={() => setAsking(false)}>
          取消
        </Button>
      </div>
    </div>
  );
}
