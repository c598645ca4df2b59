import { type KeyboardEvent, useMemo, useRef, useState } from "react";
import type { MeetingDetail } from "#data/office/meetings.ts";
import { type AtDoor, atDoor } from "#office/meetings/cell-words.ts";
import { CheckInRow } from "#office/meetings/check-in-row.tsx";
import { isNamedBy } from "#office/meetings/person-filter.ts";
import type { CheckIn } from "#office/meetings/use-check-in.ts";
import { EmptyState } from "#ui/empty-state.tsx";
import { Icon } from "#ui/icon.tsx";
import { Input } from "#ui/input.tsx";
import { Kbd } from "#ui/kbd.tsx";
import { Segmented } from "#ui/segmented.tsx";
import { useKeys } from "#ui/use-keys.ts";

interface CheckInListProps {
  readonly meeting: MeetingDetail;
  readonly sessionId: string;
  readonly checkIn: CheckIn;
  readonly isOpen: boolean;
}

const KEYS = [
  ["/", "查找"],
  ["J", "下一位"],
  ["K", "上一位"],
  ["H", "已到"],
  ["L", "迟到"],
  ["E", "早退"],
  ["X", "撤销这一位"],
  ["U", "撤销上一步"],
] as const;

type Shown = AtDoor | "all";

/** Type a part of the name, Enter: here. The list needs no mouse. */
export function CheckInList({ meeting, sessionId, checkIn, isOpen }: CheckInListProps) {
  const [q, setQ] = useState("");
  const [shown, setShown] = useState<Shown>("all");
  const [at, setAt] = useState(0);
  const box = useRef<HTMLInputElement>(null);
  const rows = useMemo(
    () =>
      meeting.invitees.flatMap((invitee) => {
        const cell = invitee.cells.find((one) => one.sessionId === sessionId);
        return cell ? [{ invitee, cell }] : [];
      }),
    [meeting, sessionId],
  );
  const found = rows.filter(
    ({ invitee, cell }) => isNamedBy(q)(invitee) && (shown === "all" || atDoor(cell) === shown),
  );
  const current = found[Math.min(at, found.length - 1)];
  const move = (by: number) => setAt(Math.max(0, Math.min(found.length - 1, Math.min(at, found.length - 1) + by)));
  const act = (what: "HERE" | "LATE" | "LEFT_EARLY" | "CLEARED") =>
    current && isOpen && void checkIn.mark(current.invitee.memberId, current.invitee.name, what);
  useKeys({
    "/": () => box.current?.focus(),
    j: () => move(1),
    k: () => move(-1),
    arrowdown: () => move(1),
    arrowup: () => move(-1),
    h: () => act("HERE"),
    l: () => act("LATE"),
    e: () => act("LEFT_EARLY"),
    x: () => act("CLEARED"),
    u: checkIn.undo,
  });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      move(event.key === "ArrowDown" ? 1 : -1);
    } else if (event.key === "Enter" && q.trim() !== "" && current) {
      event.preventDefault();
      act(event.shiftKey ? "LATE" : "HERE");
      setQ("");
      setAt(0);
    } else if (event.key === "Escape") box.current?.blur();
  };
  return (
    <>
      <div className="meetings__doorbar" onKeyDown={onKeyDown}>
        <Input
          label="查找签到的委员"
          labelHidden
          type="search"
          placeholder="姓名、编号或界别，回车记为已到"
          ref={box}
          value={q}
          onChange={(typed) => {
            setQ(typed);
            setAt(0);
          }}
        />
        <Segmented
          label="显示哪些"
          value={shown}
          options={[
            { value: "all", label: "全部" },
            { value: "away", label: "未到" },
            { value: "here", label: "已到" },
            { value: "leave", label: "请假" },
          ]}
          onChange={setShown}
        />
        <p className="meetings__doorsaid" role="status">
          {checkIn.said && <span>{checkIn.said.words}</span>}
          {checkIn.undo && isOpen && (
            <button type="button" onClick={checkIn.undo}>
              <Icon name="undo" /> 撤销 <Kbd>U</Kbd>
            </button>
          )}
        </p>
      </div>
      {found.length === 0 && <EmptyState icon="search" text="没有符合条件的委员。" />}
      <ul className="meetings__doorlist" aria-label="签到名单">
        {found.map(({ invitee, cell }) => (
          <CheckInRow
            key={invitee.memberId}
            meetingId={meeting.id}
            invitee={invitee}
            cell={cell}
            isOpen={isOpen}
            isCurrent={invitee === current?.invitee}
            isBusy={checkIn.marking.has(invitee.memberId)}
            onMark={checkIn.mark}
          />
        ))}
      </ul>
      {isOpen && (
        <p className="ui-meta meetings__keys">
          {KEYS.map(([key, words]) => (
            <span key={key}>
              <Kbd>{key}</Kbd> {words}
            </span>
          ))}
        </p>
      )}
    </>
  );
}
