import { useAct } from "#member/proposals/use-act.ts";
import { useToday } from "#member/proposals/use-today.ts";
import { handledState } from "#data/proposal-asks.ts";
import { newId } from "#data/ids.ts";
import type { ProposalRow } from "#contract/proposals.ts";
import { timeWords } from "#domain/time/time-words.ts";
import { Button } from "#ui/button.tsx";
import { Card } from "#ui/card.tsx";
import { Notice } from "#ui/notice.tsx";
import { Switch } from "#ui/switch.tsx";
import { TextArea } from "#ui/text-area.tsx";
import { useState } from "react";

const ASKED_IN: ReadonlySet<ProposalRow["state"]> = new Set(["IN_HANDLING", "REHANDLING", "REPLIED", "TRACKING"]);
const MOST = 500;

/** 约一次面谈: the wish goes to the unit; and whether a visit is wanted at all. */
export function MeetingCard({ id, row }: { readonly id: string; readonly row: ProposalRow }) {
  const { isBusy, failure, act } = useAct(id);
  const { now } = useToday();
  const [isOpen, setOpen] = useState(false);
  const [wish, setWish] = useState("");
  if (row.mine === "INVITED" || (!ASKED_IN.has(handledState(row)) && row.meetings.length === 0)) return null;
  const send = async () => {
    const words = wish.trim();
    if (words === "") return;
    if (!(await act({ act: "askMeeting", requestId: newId(), wish: words }, "约面谈"))) return;
    setWish("");
    setOpen(false);
  };
  return (
    <Card title="面谈">
      {row.meetings.map((meeting) => (
        <section key={meeting.id} className="proposal-unit">
          <p className="ui-pre">{meeting.wish}</p>
          <p className="ui-meta">
            {timeWords(meeting.at, now)} 提出 · {meeting.answer ? "单位已答复" : "等单位答复"}
          </p>
          {meeting.answer && <p className="ui-pre">{meeting.answer}</p>}
        </section>
      ))}
      {failure && (
        <Notice tone="red" alert>
          <p>{failure}</p>
        </Notice>
      )}
      {ASKED_IN.has(handledState(row)) && !isOpen && (
        <Button wide icon="user" onPress={() => setOpen(true)}>
          约一次面谈
        </Button>
      )}
      {isOpen && (
        <>
          <TextArea
            label="想约在什么时候、哪里，谈什么"
            hint="承办单位会看到，并与您联系。可以点键盘上的话筒说话输入。"
            rows={3}
            autoFocus
            value={wish}
            count={wish.length > MOST - 100 ? { now: wish.length, most: MOST } : undefined}
            onChange={setWish}
          />
          <div className="proposal-choices">
            <Button
              kind="primary"
              wide
              busy={isBusy}
              disabled={wish.trim() === "" || wish.length > MOST}
              onPress={() => void send()}
            >
              送出约谈
            </Button>
            <Button wide onPress={() => setOpen(false)}>
              先不约
            </Button>
          </div>
        </>
      )}
      {(row.state === "IN_HANDLING" || row.state === "REHANDLING") && (
        <Switch
          label="不需要走访"
          hint="您本人提出不需要走访的，不计入面复率。"
          checked={row.visitWaived}
          onChange={(waived) => void act({ act: "waiveVisit", waived }, waived ? "不需要走访" : "仍需要走访")}
        />
      )}
    </Card>
  );
}
