import { useAct } from "#member/meetings/use-act.ts";
import type { MyMeeting } from "#contract/meetings.ts";
import type { MeetingView } from "#data/my-meetings.ts";
import { labelByLeaveKind } from "#domain/meeting/meeting-labels.ts";
import { labelByLeaveState, type LeaveState } from "#domain/meeting/meeting-lists.ts";
import { timeWords } from "#domain/time/time-words.ts";
import { Button } from "#ui/button.tsx";
import { Card } from "#ui/card.tsx";
import { Notice } from "#ui/notice.tsx";
import type { IconName } from "#ui/icon-shapes.ts";
import { StatusTag, type Tone } from "#ui/status-tag.tsx";

type Leave = MyMeeting["leaves"][number];

const lookByState: Record<LeaveState, { readonly icon: IconName; readonly tone?: Tone }> = {
  ASKED: { icon: "clock", tone: "amber" },
  APPROVED: { icon: "check", tone: "green" },
  REFUSED: { icon: "alert", tone: "red" },
  WITHDRAWN: { icon: "undo" },
};

/** Leave that was asked for: which half-days, why, what was decided by whom and with what words. */
export function LeavesCard({ view, now }: { readonly view: MeetingView; readonly now: Date }) {
  const { meeting } = view;
  const { isBusy, failure, act } = useAct(meeting.id);
  if (meeting.leaves.length === 0) return null;
  const isOver = meeting.state !== "PUBLISHED";
  return (
    <Card title="请假">
      {failure && (
        <Notice tone="red" alert>
          <p>{failure}</p>
        </Notice>
      )}
      {meeting.leaves.map((leave) => (
        <section key={leave.id} className="meeting-leave">
          <div className="meeting-leave__head">
            <h3>
              第 {leave.no} 次 · {labelByLeaveKind[leave.kind]}
            </h3>
            <StatusTag {...lookByState[leave.state]}>{labelByLeaveState[leave.state]}</StatusTag>
          </div>
          <p>{halfDaysOf(leave, meeting)}</p>
          {leave.reason !== "" && <p className="ui-pre">原因：{leave.reason}</p>}
          <p className="ui-meta">
            {timeWords(leave.askedAt, now)} 提出
            {leave.state === "ASKED" && meeting.leaveApprover !== "" && ` · 等${meeting.leaveApprover}批准`}
            {leave.decidedAt && ` · ${timeWords(leave.decidedAt, now)} ${leave.decidedBy} ${decided[leave.state]}`}
          </p>
          {leave.decisionNote !== "" && <p className="ui-pre">批准人说：{leave.decisionNote}</p>}
          {!isOver && (leave.state === "ASKED" || leave.state === "APPROVED") && (
            <Button
              wide
              icon="undo"
              busy={isBusy}
              onPress={() => void act({ act: "withdrawLeave", leaveId: leave.id }, "撤回请假")}
            >
              撤回请假，改为参加
            </Button>
          )}
        </section>
      ))}
    </Card>
  );
}

const decided: Record<LeaveState, string> = { ASKED: "", APPROVED: "同意", REFUSED: "不同意", WITHDRAWN: "" };

const halfDaysOf = ({ sessionIds }: Leave, { sessions }: MyMeeting): string => {
  if (sessionIds.length === sessions.length) return sessions.length === 1 ? (sessions[0]?.label ?? "") : "全部半天";
  return sessions
    .filter(({ id }) => sessionIds.includes(id))
    .map(({ label }) => label)
    .join("、");
};
