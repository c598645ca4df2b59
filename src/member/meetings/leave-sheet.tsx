import { leaveOpen } from "#member/meetings/leave-choice.ts";
import type { MeetingAct, MyMeeting } from "#contract/meetings.ts";
import { newId } from "#data/ids.ts";
import { labelByLeaveKind } from "#domain/meeting/meeting-labels.ts";
import { LEAVE_KINDS, type LeaveKind } from "#domain/meeting/meeting-lists.ts";
import { dayWords } from "#domain/meeting/half-day-time.ts";
import { Button } from "#ui/button.tsx";
import { CheckChipGroup, ChipGroup } from "#ui/chip-group.tsx";
import { Sheet } from "#ui/sheet.tsx";
import { TextArea } from "#ui/text-area.tsx";
import { useState } from "react";

const KINDS = LEAVE_KINDS.map((value) => ({ value, label: labelByLeaveKind[value] }));
const MOST = 300;

interface LeaveSheetProps {
  readonly meeting: MyMeeting;
  readonly now: Date;
  readonly onClose: () => void;
  readonly onAsk: (ask: MeetingAct) => void;
}

/** Why, for which half-days, who decides, and the how manieth request it is. */
export function LeaveSheet({ meeting, now, onClose, onAsk }: LeaveSheetProps) {
  const { sessions, no, most } = leaveOpen(meeting, now);
  const [kind, setKind] = useState<LeaveKind | "">("");
  const [reason, setReason] = useState("");
  const [chosen, setChosen] = useState<readonly string[]>(sessions.map(({ id }) => id));
  const [isChecked, setChecked] = useState(false);
  const isReasonMissing = kind === "OTHER" && reason.trim() === "";
  const ask = () => {
    setChecked(true);
    if (kind === "" || chosen.length === 0 || isReasonMissing || reason.length > MOST) return;
    onAsk({ act: "askLeave", leaveId: newId(), kind, reason: reason.trim(), sessionIds: [...chosen] });
  };
  return (
    <Sheet open title="请假" onClose={onClose}>
      <p>
        {no < most ? `第 ${no} 次请假，一次会议最多 ${most} 次。` : `这是第 ${no} 次，也是最后一次。`}
        {meeting.leaveApprover !== "" && `由${meeting.leaveApprover}批准。`}
      </p>
      <ChipGroup label="请假类型" need="required" options={KINDS} value={kind} onChange={setKind} />
      {isChecked && kind === "" && <p className="meeting-refused">请选一个类型。</p>}
      {sessions.length > 1 && (
        <CheckChipGroup
          label="哪几个半天"
          need="required"
          options={sessions.map((one) => ({ value: one.id, label: `${one.label}（${dayWords(one.startsAt, now)}）` }))}
          values={chosen}
          onChange={setChosen}
        />
      )}
      {isChecked && chosen.length === 0 && <p className="meeting-refused">请至少选一个半天。</p>}
      <TextArea
        label="原因"
        hint="批准人会看到。可以点键盘上的话筒说话输入。"
        need={kind === "OTHER" ? "required" : "optional"}
        rows={2}
        value={reason}
        error={isChecked && isReasonMissing ? "请写明原因。" : undefined}
        count={reason.length > MOST - 60 ? { now: reason.length, most: MOST } : undefined}
        onChange={setReason}
      />
      <div className="ui-sheet__actions">
        <Button kind="primary" onPress={ask}>
          送出请假
        </Button>
        <Button onPress={onClose}>取消</Button>
      </div>
    </Sheet>
  );
}
