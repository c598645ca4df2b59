import type { DeliveryState } from "#data/delivery.ts";
import { deliveryWords, lookByDelivery, mayTakeBack } from "#data/delivery-words.ts";
import { takeActBack } from "#data/give-up.ts";
import { takeBackOrSay } from "#ui/use-kept-act.ts";
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
  readonly look: (typeof lookByDelivery)[DeliveryState];
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
        <Button icon="undo" onPress={() => void takeBackOrSay(takeActBack, opId)}>
          撤销
        </Button>
      )}
    </div>
  );
}
