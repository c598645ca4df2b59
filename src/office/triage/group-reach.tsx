import { useCallback } from "react";
import { readGroup } from "#data/office/intake.ts";
import { useAnswer } from "#data/office/use-answer.ts";
import { labelOfState } from "#domain/submission/flow-of.ts";
import { WriteOut } from "#office/triage/write-out.tsx";
import { goesAlong, type OfficeMove } from "#office/triage/office-moves.ts";
import { useOpinionRules } from "#office/triage/use-opinion-rules.ts";
import { Button } from "#ui/button.tsx";

interface GroupReachProps {
  readonly groupId: string;
  readonly move: OfficeMove;
  readonly onAlone: (() => void) | undefined;
}

/** Whom a move of the whole group reaches, and whom it leaves out, before it is sent. */
export function GroupReach({ groupId, move, onAlone }: GroupReachProps) {
  const { isAnswerReviewed } = useOpinionRules();
  const ask = useCallback((signal?: AbortSignal) => readGroup(groupId, signal), [groupId]);
  const group = useAnswer(ask).value;
  if (!group) return null;
  const along = group.items.filter((one) => goesAlong(one, move.move, isAnswerReviewed));
  const left = group.items.filter((one) => !along.includes(one));
  return (
    <div className="triage-reach">
      <p>
        将{move.label}全组 <strong>{along.length} 件</strong>（{group.people} 人）
        {left.length > 0 && `，另有 ${left.length} 件不在此列`}。
        {onAlone && (
          <Button kind="quiet" compact onPress={onAlone}>
            只办这一件
          </Button>
        )}
      </p>
      {move.move === "convertToReport" && <WriteOut of={along} />}
      <details>
        <summary>查看是哪些</summary>
        <ul>
          {along.map((one) => (
            <li key={one.id}>
              {one.pointName}：{one.excerpt}
            </li>
          ))}
          {left.map((one) => (
            <li key={one.id} className="ui-meta">
              不办：{one.pointName}，{one.held ? "待审核" : labelOfState(one.channel, one.state)}
            </li>
          ))}
        </ul>
      </details>
    </div>
  );
}
