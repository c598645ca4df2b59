import { useState } from "react";
import { takeRoundMove, type RatingItem, type RoundMove } from "#data/office/proposal-ratings.ts";
import { labelByProposalMove } from "#domain/proposal/proposal-flow.ts";
import { Button } from "#ui/button.tsx";
import { Confirm } from "#ui/confirm.tsx";
import { Fault } from "#ui/fault.tsx";
import { Input } from "#ui/input.tsx";
import { TextArea } from "#ui/text-area.tsx";
import { showToast } from "#ui/toast-store.ts";

type Move = "endEvaluation" | "rehandle" | "close" | "track";

interface WhatFollowsProps {
  readonly item: RatingItem;
  readonly onChanged: () => Promise<void>;
}

/** 结束评价; then 办结, 跟踪落实 or 重新办理, each asked once with what it does. */
export function WhatFollows({ item, onChanged }: WhatFollowsProps) {
  const [asking, setAsking] = useState<Move | null>(null);
  const moves: readonly Move[] =
    item.state === "REPLIED"
      ? ["endEvaluation"]
      : [
          ...(item.promiseOn ? (["track"] as const) : (["close", "track"] as const)),
          ...(item.canRehandle ? (["rehandle"] as const) : []),
        ];
  return (
    <>
      {moves.map((move) => (
        <Button key={move} compact onPress={() => setAsking(move)}>
          {labelByProposalMove[move]}
        </Button>
      ))}
      {item.state === "EVALUATED" && !item.canRehandle && <span className="ui-meta">重新办理已达规定的次数。</span>}
      {asking && (
        <AskMove key={asking} move={asking} item={item} onClose={() => setAsking(null)} onChanged={onChanged} />
      )}
    </>
  );
}

interface AskMoveProps extends WhatFollowsProps {
  readonly move: Move;
  readonly onClose: () => void;
}

function AskMove({ move, item, onClose, onChanged }: AskMoveProps) {
  const [note, setNote] = useState("");
  const [day, setDay] = useState(item.promiseOn ?? "");
  const [fault, setFault] = useState("");
  const [isBusy, setBusy] = useState(false);
  const lacks = (move === "rehandle" && note.trim() === "") || (move === "track" && day === "");
  const send = async () => {
    const body: RoundMove = {
      move,
      ...(note.trim() && { note }),
      ...(move === "track" && { promiseOn: day }),
    };
    setBusy(true);
    const answer = await takeRoundMove(item.id, body);
    setBusy(false);
    setFault(answer.ok ? "" : answer.refusal.detail);
    if (!answer.ok) return;
    showToast(`第${item.caseNo}号：${toldByMove[move]}`);
    onClose();
    await onChanged();
  };
  return (
    <Confirm
      open
      title={`${labelByProposalMove[move]}：第${item.caseNo}号`}
      confirmLabel={`确认${labelByProposalMove[move]}`}
      busy={isBusy}
      disabled={lacks}
      onConfirm={() => void send()}
      onCancel={onClose}
    >
      <p>{explain(move, item)}</p>
      {move === "track" && <Input label="承诺兑现的日期" type="date" value={day} onChange={setDay} />}
      {move === "rehandle" && (
        <TextArea
          label="重新办理的要求"
          hint="由提案委用自己的话写给承办单位；不要写谁作了什么评价。"
          rows={3}
          value={note}
          onChange={setNote}
        />
      )}
      <Fault words={fault} />
    </Confirm>
  );
}

const toldByMove: Record<Move, string> = {
  endEvaluation: "评价已结束",
  rehandle: "已交承办单位重新办理",
  close: "已办结",
  track: "已转入跟踪落实",
};

const explain = (move: Move, { voters }: RatingItem): string => {
  const silent = voters.filter(({ overall }) => overall === null).length;
  const words: Record<Move, string> = {
    endEvaluation: silent > 0 ? `还有 ${silent} 人没有评价，结束后记为“未评价”，不能再评价。` : "结束后不能再评价。",
    rehandle: "承办单位重新联系提案人并再次答复，期限从今天起重新计算。委员的评价不会转给承办单位。",
    close: "这件提案办理完毕。以后可以从“承诺”里打开回头看。",
    track: "到期前后分别询问承办单位和提案人是否兑现，跨年也一直跟踪到兑现。",
  };
  return words[move];
};
