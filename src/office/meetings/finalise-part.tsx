import { useCallback, useState } from "react";
import { attendanceSheetAddress, readPreview, takeMeetingMove } from "#data/office/meetings.ts";
import { useAnswer } from "#data/office/use-answer.ts";
import { bookedAttendance } from "#office/meetings/booked-attendance.ts";
import { FinaliseTable } from "#office/meetings/finalise-table.tsx";
import { FinaliseWarnings } from "#office/meetings/finalise-warnings.tsx";
import type { MeetingPartProps } from "#office/meetings/use-meeting.ts";
import { Button } from "#ui/button.tsx";
import { Confirm } from "#ui/confirm.tsx";
import { EmptyState } from "#ui/empty-state.tsx";
import { Fault } from "#ui/fault.tsx";
import { LinkButton } from "#ui/link-button.tsx";
import { Skeleton } from "#ui/skeleton.tsx";
import { TextArea } from "#ui/text-area.tsx";

/** 考勤确认: what would be booked for whom and why, then one action; taken back by reversal. */
export function FinalisePart({ meeting, desk }: MeetingPartProps) {
  if (meeting.state === "DRAFT") return <EmptyState icon="send" text="通知还没有发布。会议开完后，在这里确认考勤。" />;
  if (meeting.state === "CANCELLED") return <EmptyState icon="close" text="会议已取消，不记考勤。" />;
  return <Preview key={meeting.state} meeting={meeting} desk={desk} />;
}

function Preview({ meeting, desk }: MeetingPartProps) {
  const askFor = useCallback((signal?: AbortSignal) => readPreview(meeting.id, signal), [meeting.id]);
  const { value: asked, refusal } = useAnswer(askFor);
  const [isAsked, setAsked] = useState(false);
  const [reason, setReason] = useState("");
  const isFinal = meeting.state === "FINALISED";
  if (refusal) return <Fault words={refusal.detail} />;
  if (!asked) return <Skeleton lines={8} />;
  const preview = isFinal ? bookedAttendance(meeting) : asked;
  const { counts, attendanceRate } = preview;
  const finalise = async () => {
    await desk.work("finalise", () => takeMeetingMove(meeting.id, "finalise"), "考勤已确认，已记入履职");
    setAsked(false);
  };
  const takeBack = async () => {
    await desk.work(
      "unfinalise",
      () => takeMeetingMove(meeting.id, "unfinalise", reason.trim()),
      "已撤回确认，记入的已冲回",
    );
    setAsked(false);
  };
  return (
    <section className="meetings__part" aria-label="考勤确认">
      <dl className="meetings__kpis">
        <Kpi name="出席" value={counts.present} unit="人次" />
        <Kpi name="请假" value={counts.excused} unit="人次" />
        <Kpi name="缺席" value={counts.absent} unit="人次" />
        <Kpi name="迟到" value={counts.late} unit="人次" />
        <Kpi name="出席率" value={percent(attendanceRate)} unit={`${attendanceRate.present} ÷ ${attendanceRate.of}`} />
      </dl>
      <FinaliseWarnings meeting={meeting} preview={preview} />
      <div className="ui-cluster">
        {isFinal ? (
          <Button icon="undo" onPress={() => setAsked(true)}>
            撤回确认
          </Button>
        ) : (
          <Button
            kind="primary"
            icon="stamp"
            disabled={!preview.isOver || preview.openLeaves > 0}
            onPress={() => setAsked(true)}
          >
            确认考勤
          </Button>
        )}
        <LinkButton outside icon="download" to={attendanceSheetAddress(meeting.id, "pdf")}>
          考勤表 PDF
        </LinkButton>
        <LinkButton outside icon="download" to={attendanceSheetAddress(meeting.id, "xlsx")}>
          考勤表 xlsx
        </LinkButton>
      </div>
      <FinaliseTable meeting={meeting} preview={preview} />
      <Confirm
        open={isAsked && !isFinal}
        title="确认考勤"
        confirmLabel="确认考勤"
        busy={desk.busy === "finalise"}
        onConfirm={() => void finalise()}
        onCancel={() => setAsked(false)}
      >
        <p>
          将记入 {preview.members.length} 位委员的履职：出席 {counts.present}、请假 {counts.excused}、缺席{" "}
          {counts.absent} 人次。确认后委员在「我的履职」里看到；有错可以撤回，记入的会冲回。
        </p>
      </Confirm>
      <Confirm
        open={isAsked && isFinal}
        title="撤回考勤确认"
        confirmLabel="撤回并冲回"
        danger
        busy={desk.busy === "unfinalise"}
        disabled={reason.trim() === ""}
        onConfirm={() => void takeBack()}
        onCancel={() => setAsked(false)}
      >
        <p>已记入的履职将逐条冲回，委员看到冲回的记录和原因。改好考勤后可以再确认。</p>
        <TextArea label="撤回的原因" need="required" rows={2} value={reason} onChange={setReason} />
      </Confirm>
    </section>
  );
}

function Kpi({ name, value, unit }: { readonly name: string; readonly value: number | string; readonly unit: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <strong>{value}</strong> <span className="ui-meta">{unit}</span>
      </dd>
    </div>
  );
}

const percent = ({ present, of }: { readonly present: number; readonly of: number }): string =>
  of === 0 ? "—" : `${((present / of) * 100).toFixed(1)}%`;
