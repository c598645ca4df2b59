import { useState } from "react";
import { givePrepared, type AssignedMany, type AssignmentItem } from "#data/office/proposal-rounds.ts";
import { Button } from "#ui/button.tsx";
import { Confirm } from "#ui/confirm.tsx";
import { Fault } from "#ui/fault.tsx";
import { Notice } from "#ui/notice.tsx";

interface AssignBarProps {
  readonly items: readonly AssignmentItem[];
  readonly onChanged: () => Promise<void>;
}

/** 批量交办 after the meeting: everything that is prepared, asked once, then told one by one. */
export function AssignBar({ items, onChanged }: AssignBarProps) {
  const [isAsking, setAsking] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [fault, setFault] = useState("");
  const [report, setReport] = useState<{ readonly done: AssignedMany; readonly items: readonly AssignmentItem[] }>();
  const give = async () => {
    setBusy(true);
    const answer = await givePrepared(items.map(({ id }) => id));
    setBusy(false);
    setAsking(false);
    setFault(answer.ok ? "" : answer.refusal.detail);
    if (!answer.ok) return;
    setReport({ done: answer.value, items });
    await onChanged();
  };
  return (
    <>
      {items.length > 0 && (
        <Button kind="primary" icon="send" onPress={() => setAsking(true)}>
          交办已拟定的 {items.length} 件
        </Button>
      )}
      <Fault words={fault} />
      {report && <Report {...report} />}
      <Confirm
        open={isAsking}
        title={`交办 ${items.length} 件提案`}
        confirmLabel="确认交办"
        busy={isBusy}
        onConfirm={() => void give()}
        onCancel={() => setAsking(false)}
      >
        <p>承办单位随即看到提案，签收、联系和答复的期限从今天起算。交办后只能由承办单位申请退办。</p>
      </Confirm>
    </>
  );
}

interface ReportProps {
  readonly done: AssignedMany;
  readonly items: readonly AssignmentItem[];
}

function Report({ done: { assigned, refused }, items }: ReportProps) {
  return (
    <Notice tone={refused.length > 0 ? "amber" : "green"} title={`已交办 ${assigned.length} 件`}>
      {refused.length > 0 && (
        <ul>
          {refused.map(({ id, reason }) => (
            <li key={id}>
              第{items.find((item) => item.id === id)?.caseNo}号没有交办：{reason}
            </li>
          ))}
        </ul>
      )}
    </Notice>
  );
}
