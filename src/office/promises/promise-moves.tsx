import { useState } from "react";
import { takeRoundMove, type PromiseItem, type RoundMove } from "#data/office/proposal-ratings.ts";
import { Button } from "#ui/button.tsx";
import { Confirm } from "#ui/confirm.tsx";
import { Fault } from "#ui/fault.tsx";
import { Input } from "#ui/input.tsx";
import { TextArea } from "#ui/text-area.tsx";
import { showToast } from "#ui/toast-store.ts";

type Move = "fulfil" | "track" | "rehandle";
const MOVES: readonly Move[] = ["fulfil", "track", "rehandle"];

const labelByMove: Record<Move, string> = { fulfil: "已兑现", track: "定新日期", rehandle: "重新办理" };
const iconByMove = { fulfil: "check", track: "clock", rehandle: "undo" } as const;
const toldByMove: Record<Move, string> = {
  fulfil: "承诺已兑现，转为 A 类办结",
  track: "已定新日期",
  rehandle: "已交承办单位重新办理",
};
const explainByMove: Record<Move, string> = {
  fulfil: "承诺已经兑现：提案由 B 类转为 A 类，办结。双方的说法保留在办理过程里。",
  track: "承诺继续有效，到新的日期再询问双方。",
  rehandle: "承办单位重新联系提案人并再次答复；新的答复通过审核后，取代这次承诺。",
};

interface PromiseMovesProps {
  readonly item: PromiseItem;
  readonly onChanged: () => Promise<void>;
}

/** 已兑现, 新日期 or 重新办理; only of what is being followed. */
export function PromiseMoves({ item, onChanged }: PromiseMovesProps) {
  const [asking, setAsking] = useState<Move | null>(null);
  if (item.proposal.state !== "TRACKING")
    return <p className="ui-meta">评价结束、转入跟踪落实后，在这里记录是否兑现。</p>;
  return (
    <div className="ui-cluster">
      {MOVES.map((move) => (
        <Button key={move} compact icon={iconByMove[move]} onPress={() => setAsking(move)}>
          {labelByMove[move]}
        </Button>
      ))}
      {asking && (
        <AskMove key={asking} move={asking} item={item} onClose={() => setAsking(null)} onChanged={onChanged} />
      )}
    </div>
  );
}

interface AskMoveProps extends PromiseMovesProps {
  readonly move: Move;
  readonly onClose: () => void;
}

function AskMove({ move, item, onClose, onChanged }: AskMoveProps) {
  const [note, setNote] = useState("");
  const [day, setDay] = useState("");
  const [fault, setFault] = useState("");
  const [isBusy, setBusy] = useState(false);
  const isUnconfirmed = move === "fulfil" && item.memberSays !== "KEPT";
  const needsWords = move === "rehandle" || isUnconfirmed;
  const lacks = (needsWords && note.trim() === "") || (move === "track" && day === "");
  const send = async () => {
    const body: RoundMove = { move, ...(note.trim() && { note }), ...(move === "track" && { promiseOn: day }) };
    setBusy(true);
    const answer = await takeRoundMove(item.proposal.id, body);
    setBusy(false);
    setFault(answer.ok ? "" : answer.refusal.detail);
    if (!answer.ok) return;
    showToast(`第${item.proposal.caseNo}号：${toldByMove[move]}`);
    onClose();
    await onChanged();
  };
  return (
    <Confirm
      open
      title={`${labelByMove[move]}：第${item.proposal.caseNo}号`}
      confirmLabel={`确认${labelByMove[move]}`}
      busy={isBusy}
      disabled={lacks}
      onConfirm={() => void send()}
      onCancel={onClose}
    >
      <p>{explainByMove[move]}</p>
      {move === "track" && <Input label="新的日期" type="date" value={day} onChange={setDay} />}
      <TextArea
        label={move === "rehandle" ? "重新办理的要求" : isUnconfirmed ? "提案人尚未确认，请写明依据" : "说明"}
        need={needsWords ? undefined : "optional"}
        rows={3}
        value={note}
        onChange={setNote}
      />
      <Fault words={fault} />
    </Confirm>
  );
}
