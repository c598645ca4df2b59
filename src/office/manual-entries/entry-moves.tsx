import { useState } from "react";
import { type ManualEntry, takeEntryMove } from "#data/office/manual-entries.ts";
import { useMay } from "#data/office/use-may.ts";
import { manualEntryFlow, type ManualEntryMove } from "#domain/score/manual-entry-flow.ts";
import { Button } from "#ui/button.tsx";
import { Notice } from "#ui/notice.tsx";
import { TextArea } from "#ui/text-area.tsx";
import { showToast } from "#ui/toast-store.ts";

interface EntryMovesProps {
  readonly entry: ManualEntry;
  readonly onDone: () => Promise<void>;
}

const verb: Record<ManualEntryMove, string> = {
  approve: "复核通过",
  refuse: "不通过",
  withdraw: "撤回录入",
  reverse: "冲销这条记录",
};
const doneWords: Record<ManualEntryMove, string> = {
  approve: "已入账",
  refuse: "已退回录入人",
  withdraw: "已撤回",
  reverse: "已冲销",
};

/** What may be done with an entry by whoever looks at it; the server decides again. */
export function EntryMoves({ entry, onDone }: EntryMovesProps) {
  const [asking, setAsking] = useState<ManualEntryMove | null>(null);
  const [note, setNote] = useState("");
  const [fault, setFault] = useState("");
  const [isBusy, setBusy] = useState(false);
  const mayApprove = useMay("score.approve");
  const by = entry.isMine ? "enterer" : "secondPerson";
  const steps = manualEntryFlow.filter(
    (step) => step.from === entry.state && step.by === by && (by === "enterer" || mayApprove),
  );
  const take = async (move: ManualEntryMove) => {
    setBusy(true);
    const answer = await takeEntryMove(entry.id, move, note);
    setBusy(false);
    if (!answer.ok) return setFault(answer.refusal.errors?.[0]?.detail ?? answer.refusal.detail);
    showToast(`${entry.memberName}：${doneWords[move]}`);
    await onDone();
  };
  const isWaiting = entry.state === "PROPOSED";
  if (steps.length === 0 && !isWaiting) return null;
  return (
    <section className="manual__decide" aria-label="办理">
      {fault && (
        <Notice tone="red" alert>
          {fault}
        </Notice>
      )}
      {isWaiting && entry.isMine && (
        <p className="ui-meta">您录入的内容由另一位同事复核，复核通过后才记入委员的履职账。</p>
      )}
      {asking ? (
        <>
          <TextArea
            label={asking === "reverse" ? "冲销的原因" : "不通过的原因"}
            need="required"
            rows={2}
            value={note}
            onChange={setNote}
            autoFocus
          />
          <div className="ui-cluster">
            <Button kind="danger" busy={isBusy} disabled={note.trim() === ""} onPress={() => void take(asking)}>
              {verb[asking]}
            </Button>
            <Button kind="quiet" onPress={() => setAsking(null)}>
              取消
            </Button>
          </div>
        </>
      ) : (
        <div className="ui-cluster">
          {steps.map(({ move, needs }) => (
            <Button
              key={move}
              kind={move === "approve" ? "primary" : "secondary"}
              busy={isBusy && !asking}
              onPress={() => (needs ? setAsking(move) : void take(move))}
            >
              {verb[move]}
            </Button>
          ))}
        </div>
      )}
    </section>
  );
}
