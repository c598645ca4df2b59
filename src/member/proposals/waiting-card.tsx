import { deliveryWords, mayTakeBack } from "#data/delivery-words.ts";
import { lookByDelivery } from "#member/proposals/delivery-look.ts";
import { takeBack } from "#member/proposals/use-act.ts";
import type { ProposalView } from "#data/my-proposals.ts";
import { useSyncStatus } from "#data/sync-status.ts";
import { actWords } from "#domain/proposal/act-words.ts";
import { Button } from "#ui/button.tsx";
import { Card } from "#ui/card.tsx";
import { StatusTag } from "#ui/status-tag.tsx";
import { Link } from "react-router";

/** What was done here and has not arrived: each with its state, and 撤销 while nobody has heard of it. */
export function WaitingCard({ view, title }: { readonly view: ProposalView; readonly title: string }) {
  const { online } = useSyncStatus();
  const { acts, handIn } = view;
  const isHandInWaiting = handIn !== null && handIn.delivery.state !== "DELIVERED";
  if (acts.length === 0 && !isHandInWaiting) return null;
  return (
    <Card title="您刚才办的">
      {isHandInWaiting && (
        <WaitingLine
          opId={handIn.opId}
          sentence={actWords({ act: handIn.kind }, title)}
          state={deliveryWords(handIn.delivery, online)}
          look={lookByDelivery[handIn.delivery.state]}
        />
      )}
      {acts.map(({ opId, act, delivery }) => (
        <WaitingLine
          key={opId}
          opId={opId}
          sentence={actWords(act, title)}
          state={deliveryWords(delivery, online)}
          look={lookByDelivery[delivery.state]}
          mayUndo={mayTakeBack(delivery)}
        />
      ))}
    </Card>
  );
}

interface WaitingLineProps {
  readonly opId: string;
  readonly sentence: string;
  readonly state: string;
  readonly look: (typeof lookByDelivery)["STORED"];
  readonly mayUndo?: boolean;
}

function WaitingLine({ opId, sentence, state, look, mayUndo }: WaitingLineProps) {
  const { label, ...face } = look;
  return (
    <div className="proposal-waiting" role="status">
      <div className="proposal-waiting__words">
        <span>{sentence}</span>
        <span className="ui-meta">
          {state} <Link to={`/unsent/${encodeURIComponent(opId)}`}>看详情</Link>
        </span>
        <span>
          <StatusTag {...face}>{label}</StatusTag>
        </span>
      </div>
      {mayUndo && (
        <Button icon="undo" onPress={() => void takeBack(opId)}>
          撤销
        </Button>
      )}
    </div>
  );
}
