import { useEffect, useState } from "react";
import { takeMeetingMove } from "#data/office/meetings.ts";
import { movesFor } from "#domain/flow/flow.ts";
import { labelByActivityCategory } from "#domain/meeting/meeting-labels.ts";
import { meetingFlow } from "#domain/meeting/meeting-flow.ts";
import { labelByMeetingKind } from "#domain/meeting/meeting-lists.ts";
import { BackLink } from "#office/meetings/back-link.tsx";
import { CancelConfirm, PublishConfirm } from "#office/meetings/head-confirms.tsx";
import { MeetingStateTag } from "#office/meetings/meeting-state-tag.tsx";
import type { MeetingPartProps } from "#office/meetings/use-meeting.ts";
import { momentWords, spanWords } from "#office/meetings/when.ts";
import { Button } from "#ui/button.tsx";
import { Fault } from "#ui/fault.tsx";
import { LinkButton } from "#ui/link-button.tsx";

/** What the meeting is, and what can be done with it as a whole. */
export function MeetingHead({ meeting, desk }: MeetingPartProps) {
  const [asked, setAsked] = useState<"publish" | "cancel" | null>(null);
  const moves = movesFor(meetingFlow, meeting.state, ["organiser"]).map(({ move }) => move);
  useEffect(() => {
    document.title = `${meeting.title} · 掌上履职`;
  }, [meeting.title]);
  const move = async (chosen: "publish" | "cancel", reason: string, said: string) => {
    await desk.work(chosen, () => takeMeetingMove(meeting.id, chosen, reason), said);
    setAsked(null);
  };
  return (
    <header className="meetings__head">
      <BackLink to="/office/meetings">会议活动</BackLink>
      <div className="meetings__title">
        <h1>{meeting.title}</h1>
        <MeetingStateTag state={meeting.state} />
      </div>
      <p className="meetings__lead">{leadOf(meeting).join("　")}</p>
      <p className="ui-meta">{rulesOf(meeting).join(" · ")}</p>
      <div className="ui-cluster meetings__moves">
        {moves.includes("publish") && (
          <Button kind="primary" icon="send" onPress={() => setAsked("publish")}>
            发布通知
          </Button>
        )}
        {(meeting.state === "DRAFT" || meeting.state === "PUBLISHED") && (
          <LinkButton icon="pencil" to={`/office/meetings/${meeting.id}/edit`}>
            修改
          </LinkButton>
        )}
        {moves.includes("cancel") && (
          <Button kind="quiet" onPress={() => setAsked("cancel")}>
            取消{meeting.kind === "ACTIVITY" ? "活动" : "会议"}
          </Button>
        )}
      </div>
      <Fault words={desk.fault?.detail ?? ""} />
      <PublishConfirm
        meeting={meeting}
        open={asked === "publish"}
        busy={desk.busy === "publish"}
        onConfirm={() => void move("publish", "", "已发布，委员的手机上可以看到")}
        onCancel={() => setAsked(null)}
      />
      <CancelConfirm
        meeting={meeting}
        open={asked === "cancel"}
        busy={desk.busy === "cancel"}
        onConfirm={(reason) => void move("cancel", reason, "已取消")}
        onCancel={() => setAsked(null)}
      />
    </header>
  );
}

const leadOf = ({ kind, category, sessions, place, organiser }: MeetingPartProps["meeting"]): string[] => {
  const [first, last] = [sessions[0], sessions.at(-1)];
  const kindWords = category
    ? `${labelByMeetingKind[kind]}（${labelByActivityCategory[category]}）`
    : labelByMeetingKind[kind];
  const when = first && last ? spanWords(first.startsAt, last.endsAt) : "";
  const half = sessions.length > 1 ? `${sessions.length} 个半天` : "";
  return [kindWords, when, half, place, organiser].filter((words) => words !== "");
};

const rulesOf = (meeting: MeetingPartProps["meeting"]): string[] =>
  [
    meeting.isObligatory ? "应到" : "自愿报名",
    meeting.answerBy ? `${momentWords(meeting.answerBy)} 前答复` : "",
    meeting.leaveApprover ? `请假由${meeting.leaveApprover}批准` : "",
    `开始后 ${meeting.lateAfterMinutes} 分钟算迟到`,
    meeting.twoThirds ? "到会不足三分之二按缺席" : "",
    meeting.speechUntil ? `${momentWords(meeting.speechUntil)} 前交大会发言材料` : "",
  ].filter((words) => words !== "");
