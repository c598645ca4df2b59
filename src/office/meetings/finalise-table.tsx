import { useState } from "react";
import type { FinalisationPreview, MeetingDetail } from "#data/office/meetings.ts";
import { type AttendanceState, labelByAttendanceState } from "#domain/meeting/attendance-flow.ts";
import { Input } from "#ui/input.tsx";
import { Segmented } from "#ui/segmented.tsx";
import { StatusTag, type Tone } from "#ui/status-tag.tsx";

type Member = FinalisationPreview["members"][number];
type Shown = "all" | "ABSENT" | "EXCUSED" | "PRESENT";

interface FinaliseTableProps {
  readonly meeting: MeetingDetail;
  readonly preview: FinalisationPreview;
}

const toneByState: Partial<Record<AttendanceState, Tone>> = { PRESENT: "green", EXCUSED: "teal", ABSENT: "red" };

/** Everybody with every half-day: what is booked, and why. */
export function FinaliseTable({ meeting, preview }: FinaliseTableProps) {
  const [shown, setShown] = useState<Shown>("all");
  const [q, setQ] = useState("");
  const members = preview.members.filter(
    ({ name, sector, outcomes }) =>
      `${name} ${sector}`.includes(q.trim()) && (shown === "all" || outcomes.some(({ state }) => state === shown)),
  );
  return (
    <>
      <div className="meetings__bar">
        <Segmented
          label="显示哪些"
          value={shown}
          options={[
            { value: "all", label: "全部" },
            { value: "ABSENT", label: "缺席" },
            { value: "EXCUSED", label: "请假" },
            { value: "PRESENT", label: "出席" },
          ]}
          onChange={setShown}
        />
        <Input label="查找委员" labelHidden type="search" placeholder="姓名、界别" value={q} onChange={setQ} />
        <span className="ui-meta">{members.length} 人</span>
      </div>
      <div className="ui-table-scroll meetings__sheet">
        <table className="ui-table">
          <caption className="ui-hidden">考勤预览</caption>
          <thead>
            <tr>
              <th scope="col">姓名</th>
              <th scope="col">界别</th>
              {meeting.sessions.map(({ id, label }) => (
                <th key={id} scope="col">
                  {label}
                </th>
              ))}
              <th scope="col">理由</th>
            </tr>
          </thead>
          <tbody>
            {members.map((member) => (
              <MemberRow key={member.memberId} member={member} sessions={meeting.sessions} />
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function MemberRow({ member, sessions }: { readonly member: Member; readonly sessions: MeetingDetail["sessions"] }) {
  const reasons = [...new Set(member.outcomes.map(({ because }) => because))].filter(Boolean).join("；");
  return (
    <tr className="meetings__personrow">
      <td>
        <strong>{member.name}</strong>
      </td>
      <td>{member.sector}</td>
      {sessions.map(({ id }) => (
        <td key={id}>
          <Outcome state={member.outcomes.find(({ sessionId }) => sessionId === id)?.state} />
        </td>
      ))}
      <td className="ui-meta">{reasons}</td>
    </tr>
  );
}

function Outcome({ state }: { readonly state: AttendanceState | undefined }) {
  if (!state) return null;
  return (
    <StatusTag tone={toneByState[state]} icon={state === "PRESENT" ? "check" : state === "ABSENT" ? "close" : "stamp"}>
      {labelByAttendanceState[state]}
    </StatusTag>
  );
}
