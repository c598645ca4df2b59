import { deliveryWords, mayTakeBack } from "#data/delivery-words.ts";
import { takeActBack } from "#data/give-up.ts";
import type { WaitingInquiryAct } from "#data/my-studios.ts";
import { useOnline } from "#data/sync-status.ts";
import { Button } from "#ui/button.tsx";
import { Card } from "#ui/card.tsx";
import { takeBackOrSay } from "#ui/use-kept-act.ts";
import { Link } from "react-router";

const wordsByAct: Record<WaitingInquiryAct["act"]["act"], string> = {
  pickUp: "接收",
  answer: "答复",
  askBack: "请对方补充",
  giveBack: "转请负责人",
  assign: "改派",
  reject: "移除",
};

/** What was done here and has not arrived: its state, and 撤销 while nobody has heard of it. */
export function WaitingCard({ acts }: { readonly acts: readonly WaitingInquiryAct[] }) {
  const online = useOnline();
  if (acts.length === 0) return null;
  return (
    <Card title="您刚才办的">
      {acts.map(({ opId, act, delivery }) => (
        <div key={opId} className="studio-waiting" role="status">
          <div className="studio-waiting__words">
            <strong>{wordsByAct[act.act]}</strong>
            <span className={delivery.state === "NEEDS_ATTENTION" ? "studio-refused" : "ui-meta"}>
              {deliveryWords(delivery, online)}
            </span>
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
