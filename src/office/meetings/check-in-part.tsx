import { useState } from "react";
import { CheckInList } from "#office/meetings/check-in-list.tsx";
import { CheckInTools, type CheckInTool } from "#office/meetings/check-in-tools.tsx";
import { DoorCounts } from "#office/meetings/door-counts.tsx";
import { currentSession } from "#office/meetings/meeting-tabs.ts";
import type { SheetPhoto } from "#office/meetings/sheet-photo.tsx";
import { useCheckIn } from "#office/meetings/use-check-in.ts";
import type { MeetingPartProps } from "#office/meetings/use-meeting.ts";
import { NativeSelect } from "#ui/native-select.tsx";
import { EmptyState } from "#ui/empty-state.tsx";

/** 签到台: one half-day, everybody who is invited to it, one click or key each. */
export function CheckInPart({ meeting, desk }: MeetingPartProps) {
  const [sessionId, setSessionId] = useState(() => currentSession(meeting));
  const [tool, setTool] = useState<CheckInTool>(null);
  const [sheet, setSheet] = useState<SheetPhoto | null>(null);
  const checkIn = useCheckIn({ meeting, desk }, sessionId, sheet?.sha256 ?? null);
  const isOpen = meeting.state === "PUBLISHED";
  if (meeting.invitees.length === 0) return <EmptyState icon="user" text="还没有选人员，先到「通知与答复」选名单。" />;
  return (
    <section className="meetings__part" aria-label="签到">
      <div className="meetings__door">
        <NativeSelect
          label="半天"
          labelHidden
          value={sessionId}
          options={meeting.sessions.map(({ id, label }) => ({ value: id, label }))}
          onChange={setSessionId}
        />
        <DoorCounts meeting={meeting} sessionId={sessionId} />
        {isOpen && (
          <CheckInTools
            meeting={meeting}
            sessionId={sessionId}
            tool={tool}
            sheet={sheet}
            onTool={setTool}
            onSheet={setSheet}
            onCame={() => void desk.askAgain()}
          />
        )}
      </div>
      {meeting.state === "DRAFT" && <EmptyState icon="send" text="通知还没有发布，发布后才能签到。" />}
      {meeting.state !== "DRAFT" && (
        <CheckInList key={sessionId} meeting={meeting} sessionId={sessionId} checkIn={checkIn} isOpen={isOpen} />
      )}
    </section>
  );
}
