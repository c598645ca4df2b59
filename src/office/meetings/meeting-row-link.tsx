import { Link } from "react-router";
import type { MeetingRow } from "#data/office/meetings.ts";
import { labelByActivityCategory } from "#domain/meeting/meeting-labels.ts";
import { labelByMeetingKind } from "#domain/meeting/meeting-lists.ts";
import { MeetingStateTag } from "#office/meetings/meeting-state-tag.tsx";
import { localDay, spanWords, weekdayWords } from "#office/meetings/when.ts";
import { StatusTag } from "#ui/status-tag.tsx";
import { useNow } from "#ui/use-now.ts";

/** One line of the year: when, what, how it stands, and four counts. */
export function MeetingRowLink({ row }: { readonly row: MeetingRow }) {
  const isOver = Date.parse(row.endsAt) < useNow().getTime();
  const place = [row.place, row.organiser].filter(Boolean).join(" · ");
  return (
    <li>
      <Link className="meetings__row" to={`/office/meetings/${row.id}`}>
        <span className="meetings__date" aria-hidden="true">
          <strong>{Number(localDay(row.startsAt).slice(8))}</strong>
          <span>{weekdayWords(row.startsAt)}</span>
        </span>
        <span className="meetings__what">
          <strong>{row.title}</strong>
          <span className="ui-meta">
            {row.category
              ? `${labelByMeetingKind[row.kind]} · ${labelByActivityCategory[row.category]}`
              : labelByMeetingKind[row.kind]}
            {" · "}
            {spanWords(row.startsAt, row.endsAt)}
            {row.sessions > 1 && ` · ${row.sessions} 个半天`}
            {place && ` · ${place}`}
          </span>
        </span>
        <span className="meetings__tags">
          {row.openLeaves > 0 && (
            <StatusTag tone="violet" icon="clock">
              待批假 {row.openLeaves}
            </StatusTag>
          )}
          {row.state === "PUBLISHED" && isOver && (
            <StatusTag tone="amber" icon="alert">
              待确认考勤
            </StatusTag>
          )}
          <MeetingStateTag state={row.state} />
        </span>
        <Counts row={row} />
      </Link>
    </li>
  );
}

function Counts({ row }: { readonly row: MeetingRow }) {
  const counts = [
    ["通知", row.invited],
    ["答复参加", row.confirmed],
    ["请假", row.onLeave],
    ["到会", row.came],
  ] as const;
  return (
    <span className="meetings__counts">
      {counts.map(([name, count]) => (
        <span key={name}>
          <strong>{count}</strong> <span>{name}</span>
        </span>
      ))}
    </span>
  );
}
