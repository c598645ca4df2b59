import { takeActBack } from "#data/give-up.ts";
import { deliveryWords, mayTakeBack } from "#data/delivery-words.ts";
import type { MyOpinion } from "#data/my-opinions.ts";
import { useOnline } from "#data/sync-status.ts";
import { Button } from "#ui/button.tsx";
import { Card } from "#ui/card.tsx";
import { takeBackOrSay } from "#ui/use-kept-act.ts";
import { Link } from "react-router";

/** What was done here and has not arrived: each with its state, and 撤销 while nobody has heard of it. */
export function WaitingCard({ mine: { acts } }: { readonly mine: MyOpinion }) {
  const online = useOnline();
  if (acts.length === 0) return null;
  return (
    <Card title="您刚才办的">
      {acts.map(({ opId, act, delivery }) => (
        <div key={opId} className="opinion-waiting" role="status">
          <div className="opinion-waiting__words">
            <strong>{act.act === "withdraw" ? "撤回这一篇" : "不署名"}</strong>
            <span className="ui-meta">{deliveryWords(delivery, online)}</span>
            {delivery.state === "NEEDS_ATTENTION" && <Link to={`/unsent/${encodeURIComponent(opId)}`}>怎么处理</Link>}
          </div>
          {mayTakeBack(delivery) && (
            <Button icon="undo" onPress={() => void takeBackOrSay(takeActBack, opId)}>
              撤销
            </Button>
          )}
        </div>
      ))}
    </Card>
  );
}
