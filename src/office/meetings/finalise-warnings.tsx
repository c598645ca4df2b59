import { Link } from "react-router";
import type { FinalisationPreview, MeetingDetail } from "#data/office/meetings.ts";
import { momentWords } from "#office/meetings/when.ts";
import { mayStillArrive } from "#domain/meeting/check-in-window.ts";
import { Notice } from "#ui/notice.tsx";
import { useNow } from "#ui/use-now.ts";

interface FinaliseWarningsProps {
  readonly meeting: MeetingDetail;
  readonly preview: FinalisationPreview;
}

/** What stands in the way, with the way to mend it. */
export function FinaliseWarnings({ meeting, preview }: FinaliseWarningsProps) {
  const now = useNow();
  if (meeting.state === "FINALISED") {
    return (
      <Notice tone="green" title="考勤已确认">
        下面是已经记入履职的内容。要改考勤，请先撤回确认。
      </Notice>
    );
  }
  const end = meeting.sessions.at(-1)?.endsAt ?? "";
  return (
    <>
      {!preview.isOver && (
        <Notice tone="amber" icon="clock">
          会议 {momentWords(end)} 结束，结束后才能确认。下面按现在的情况预计。
        </Notice>
      )}
      {preview.isOver && mayStillArrive(end, now) && (
        <Notice tone="amber" icon="clock">
          会议结束未满 72 小时，可能还有离线签到没有送到；确认后送到的签到将被退回，可撤回确认后补登。
        </Notice>
      )}
      {preview.openLeaves > 0 && (
        <Notice tone="amber" icon="stamp">
          <span>
            还有 {preview.openLeaves} 件请假没有批复，<Link to="?tab=leaves">先去批复</Link>，再确认考勤。
          </span>
        </Notice>
      )}
    </>
  );
}
