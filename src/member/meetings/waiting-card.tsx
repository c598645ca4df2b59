import { deliveryWords, mayTakeBack } from "#data/delivery-words.ts";
import { takeActBack } from "#data/give-up.ts";
import { takeBackOrSay } from "#ui/use-kept-act.ts";
import type { MeetingView, WaitingMeetingAct } from "#data/my-meetings.ts";
import { useOnline } from "#data/sync-status.ts";
import { meetingDeedWords } from "#domain/meeting/meeting-words.ts";
import { Button } from "#ui/button.tsx";
import { Card } from "#ui/card.tsx";
import { Link } from "react-router";

/** What was done here and has not arrived: each with its state, and 撤销 while nobody has heard of it. */
export function WaitingCard({ view }: { readonly view: MeetingView }) {
  const { acts, meeting } = view;
  if (acts.length === 0) return null;
  return (
    <Card title="您刚才办的">
      {acts.map((act) => (
        <WaitingLine key={act.opId} waiting={act} title={meeting.title} />
      ))}
    </Card>
  );
}

function WaitingLine({ waiting, title }: { readonly waiting: WaitingMeetingAct; readonly title: string }) {
  const online = useOnline();
  const { opId, act, delivery } = waiting;
  const isRefused = delivery.state === "NEEDS_ATTENTION";
  return (
    <div className="meeting-waiting" role="status">
      <div className="meeting-waiting__words">
        <strong>{meetingDeedWords(act.act, title)}</strong>
        <span className={isRefused ? "meeting-refused" : "ui-meta"}>{deliveryWords(delivery, online)}</span>
        {isRefused && <Link to={`/unsent/${encodeURIComponent(opId)}`}>怎么处理</Link>}
      </div>
      {mayTakeBack(delivery) && (
        <Button icon="undo" onPress={() => void takeBackOrSay(takeActBack, opId)}>
          撤销
        </Button>
      )}
    </div>
  );
}
