import { labelByMeetingMove } from "#domain/meeting/meeting-flow.ts";
import type { MeetingPartProps } from "#office/meetings/use-meeting.ts";
import { momentWords } from "#office/meetings/when.ts";
import { EmptyState } from "#ui/empty-state.tsx";

const labelByMove: Readonly<Record<string, string>> = {
  ...labelByMeetingMove,
  create: "建立",
  save: "修改",
  invite: "调整名单",
};

/** Who did what with this meeting, the newest first. */
export function HistoryPart({ meeting }: MeetingPartProps) {
  if (meeting.history.length === 0) return <EmptyState icon="clock" text="还没有记录。" />;
  return (
    <ol className="meetings__history" aria-label="经过">
      {meeting.history.map(({ at, who, move, note }, place) => (
        <li key={`${at} ${place}`}>
          <time dateTime={at}>{momentWords(at)}</time>
          <span>
            <strong>{labelByMove[move] ?? move}</strong> <span className="ui-meta">{who}</span>
            {note && <span className="ui-pre">{note}</span>}
          </span>
        </li>
      ))}
    </ol>
  );
}
