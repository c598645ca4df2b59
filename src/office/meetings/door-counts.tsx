import type { MeetingDetail } from "#data/office/meetings.ts";
import { atDoor } from "#office/meetings/cell-words.ts";

/** How many came, of how many, and who is still awaited: large, to be read from a step away. */
export function DoorCounts({ meeting, sessionId }: { readonly meeting: MeetingDetail; readonly sessionId: string }) {
  const cells = meeting.invitees.flatMap(({ cells: all }) => all.filter((cell) => cell.sessionId === sessionId));
  const here = cells.filter((cell) => atDoor(cell) === "here");
  const leave = cells.filter((cell) => atDoor(cell) === "leave").length;
  const away = cells.length - here.length - leave;
  return (
    <div className="meetings__doorcounts" role="status">
      <span className="meetings__doorcame">
        <strong>{here.length}</strong>
        <span>已到 / 应到 {cells.length - leave}</span>
      </span>
      <Count name="未到" count={away} />
      <Count name="请假" count={leave} />
      <Count name="迟到" count={here.filter(({ isLate }) => isLate).length} />
      <progress aria-label="到会" max={Math.max(1, cells.length - leave)} value={here.length} />
    </div>
  );
}

function Count({ name, count }: { readonly name: string; readonly count: number }) {
  return (
    <span>
      <strong>{count}</strong>
      <span>{name}</span>
    </span>
  );
}
