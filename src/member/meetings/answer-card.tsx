import { LeaveSheet } from "#member/meetings/leave-sheet.tsx";
import { leaveOpen, mayDecline } from "#member/meetings/leave-choice.ts";
import { useAct } from "#member/meetings/use-act.ts";
import { unansweredOf } from "#data/meeting-asks.ts";
import type { MeetingView } from "#data/my-meetings.ts";
import { timeWords } from "#domain/time/time-words.ts";
import { Button } from "#ui/button.tsx";
import { Card } from "#ui/card.tsx";
import { Notice } from "#ui/notice.tsx";
import { useState } from "react";

/** 参加、不参加、请假: what may be said now, the likeliest first. */
export function AnswerCard({ view, now }: { readonly view: MeetingView; readonly now: Date }) {
  const { meeting } = view;
  const { isBusy, failure, act } = useAct(meeting.id);
  const [isLeaveOpen, setLeaveOpen] = useState(false);
  const coming = meeting.sessions.filter(({ startsAt }) => Date.parse(startsAt) > now.getTime());
  if (meeting.state !== "PUBLISHED" || coming.length === 0) return null;
  const isAsked = unansweredOf(view, now).length > 0;
  const isDeclined = coming.some(({ state }) => state === "DECLINED");
  const isRefused = coming.some(({ state }) => state === "LEAVE_REFUSED");
  const leave = leaveOpen(meeting, now);
  const maySay = isAsked || isDeclined || isRefused || mayDecline(meeting, now) || leave.sessions.length > 0;
  if (!maySay && !failure) return null;
  return (
    <Card title={isAsked ? "请答复是否参加" : "改变安排"}>
      {isAsked && meeting.answerBy && <p>请在 {timeWords(meeting.answerBy, now)} 前答复。</p>}
      {failure && (
        <Notice tone="red" alert>
          <p>{failure}</p>
        </Notice>
      )}
      <div className="meeting-choices">
        {(isAsked || isDeclined || isRefused) && (
          <Button
            kind={isAsked ? "primary" : "secondary"}
            wide
            icon="check"
            busy={isBusy}
            onPress={() => void act({ act: "confirm" }, "参加")}
          >
            {isDeclined && !isAsked ? "改为参加" : "参加"}
          </Button>
        )}
        {mayDecline(meeting, now) && (
          <Button wide busy={isBusy} onPress={() => void act({ act: "decline" }, "不参加")}>
            不参加
          </Button>
        )}
        {leave.sessions.length > 0 && leave.left > 0 && (
          <Button wide onPress={() => setLeaveOpen(true)}>
            请假
          </Button>
        )}
      </div>
      {leave.sessions.length > 0 && leave.left === 0 && (
        <p className="ui-meta">
          一次会议最多请假 {leave.most} 次，已经用完。确实不能到会的，请联系{meeting.organiser}。
        </p>
      )}
      {isLeaveOpen && (
        <LeaveSheet
          meeting={meeting}
          now={now}
          onClose={() => setLeaveOpen(false)}
          onAsk={(what) => {
            setLeaveOpen(false);
            void act(what, "请假");
          }}
        />
      )}
    </Card>
  );
}
