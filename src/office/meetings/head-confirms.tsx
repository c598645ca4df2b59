import { useState } from "react";
import type { MeetingDetail } from "#data/office/meetings.ts";
import { Confirm } from "#ui/confirm.tsx";
import { TextArea } from "#ui/text-area.tsx";

interface ConfirmProps {
  readonly meeting: MeetingDetail;
  readonly open: boolean;
  readonly busy: boolean;
  readonly onCancel: () => void;
}

export function PublishConfirm({ meeting, onConfirm, ...confirm }: ConfirmProps & { readonly onConfirm: () => void }) {
  const count = meeting.invitees.length;
  return (
    <Confirm {...confirm} title="发布通知" confirmLabel="发布通知" disabled={count === 0} onConfirm={onConfirm}>
      {count === 0 ? (
        <p>还没有选人员。请先在「通知与答复」里选好名单。</p>
      ) : (
        <p>
          {count} 位委员将在手机上看到《{meeting.title}
          》的通知、时间、地点和材料，并可以答复和请假。发布后名单和时间仍可修改。
        </p>
      )}
    </Confirm>
  );
}

export function CancelConfirm({
  meeting,
  onConfirm,
  ...confirm
}: ConfirmProps & { readonly onConfirm: (reason: string) => void }) {
  const [reason, setReason] = useState("");
  const needsReason = meeting.state === "PUBLISHED";
  return (
    <Confirm
      {...confirm}
      title={`取消《${meeting.title}》`}
      confirmLabel="确定取消"
      danger
      disabled={needsReason && reason.trim() === ""}
      onConfirm={() => onConfirm(reason.trim())}
    >
      <p>
        {needsReason
          ? "取消后，委员会看到会议已取消和原因；不记任何考勤。取消不能撤回。"
          : "还没有发布，没有人看到过。"}
      </p>
      {needsReason && <TextArea label="取消的原因" need="required" rows={2} value={reason} onChange={setReason} />}
    </Confirm>
  );
}
