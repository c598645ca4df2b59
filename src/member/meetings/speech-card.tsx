import { useAct } from "#member/meetings/use-act.ts";
import type { MyMeeting } from "#contract/meetings.ts";
import { useSpeechDraft } from "#data/speech-draft.ts";
import { labelBySpeechState, type SpeechState } from "#domain/meeting/meeting-lists.ts";
import { timeWords } from "#domain/time/time-words.ts";
import { Button } from "#ui/button.tsx";
import { Card } from "#ui/card.tsx";
import { Disclosure } from "#ui/disclosure.tsx";
import type { IconName } from "#ui/icon-shapes.ts";
import { LinkButton } from "#ui/link-button.tsx";
import { Notice } from "#ui/notice.tsx";
import { StatusTag, type Tone } from "#ui/status-tag.tsx";

type Paper = MyMeeting["speeches"][number];

const lookByState: Record<SpeechState, { readonly icon: IconName; readonly tone?: Tone }> = {
  SUBMITTED: { icon: "send", tone: "navy" },
  ORAL: { icon: "check", tone: "green" },
  WRITTEN: { icon: "check", tone: "green" },
  NOT_USED: { icon: "close" },
  WITHDRAWN: { icon: "undo" },
};

/** 大会发言: papers handed in and what became of them, and writing another one while it is open. */
export function SpeechCard({ meeting, now }: { readonly meeting: MyMeeting; readonly now: Date }) {
  const { isBusy, failure, act } = useAct(meeting.id);
  const draft = useSpeechDraft(meeting.id);
  const until = meeting.speechUntil;
  const isOpen = until !== null && Date.parse(until) > now.getTime() && meeting.state === "PUBLISHED";
  if (until === null && meeting.speeches.length === 0) return null;
  return (
    <Card title="大会发言">
      {until && (
        <p className="ui-meta">
          {isOpen ? `${timeWords(until, now)} 前可以提交发言材料。` : `${timeWords(until, now)} 已截止提交。`}
        </p>
      )}
      {failure && (
        <Notice tone="red" alert>
          <p>{failure}</p>
        </Notice>
      )}
      {meeting.speeches.map((paper) => (
        <section key={paper.id} className="meeting-paper">
          <div className="meeting-leave__head">
            <h3>{paper.title}</h3>
            <StatusTag {...lookByState[paper.state]}>{labelBySpeechState[paper.state]}</StatusTag>
          </div>
          <p className="ui-meta">{timeWords(paper.submittedAt, now)} 提交</p>
          {paper.decisionNote !== "" && <p className="ui-pre">说明：{paper.decisionNote}</p>}
          <Disclosure summary="看发言全文">
            <p className="ui-pre">{paper.body}</p>
          </Disclosure>
          {mayWithdraw(paper) && isOpen && (
            <Button
              wide
              icon="undo"
              busy={isBusy}
              onPress={() => void act({ act: "withdrawSpeech", speechId: paper.id }, "撤回发言")}
            >
              撤回
            </Button>
          )}
        </section>
      ))}
      {isOpen && (
        <LinkButton wide icon="pencil" to={`/meetings/${meeting.id}/speech`}>
          {draft ? "接着写发言材料" : meeting.speeches.length > 0 ? "再写一份发言材料" : "写发言材料"}
        </LinkButton>
      )}
    </Card>
  );
}

const mayWithdraw = ({ state }: Paper): boolean => state === "SUBMITTED";
