import { memo, useEffect, useRef } from "react";
import { type Cell, type Invitee, sheetPhotoAddress } from "#data/office/meetings.ts";
import { atDoor, cellTag, cellWords } from "#office/meetings/cell-words.ts";
import type { CheckIn } from "#office/meetings/use-check-in.ts";
import { Button } from "#ui/button.tsx";
import { StatusTag } from "#ui/status-tag.tsx";

interface CheckInRowProps {
  readonly meetingId: string;
  readonly invitee: Invitee;
  readonly cell: Cell;
  readonly isOpen: boolean;
  readonly isCurrent: boolean;
  readonly isBusy: boolean;
  readonly onMark: CheckIn["mark"];
}

/** One person at the door. */
export const CheckInRow = memo(
  function CheckInRow({ meetingId, invitee, cell, isOpen, isCurrent, isBusy, onMark }: CheckInRowProps) {
    const row = useRef<HTMLLIElement>(null);
    const { memberId, name, sector, seat, memberNo } = invitee;
    const [word, tone, icon] = cellTag(cell);
    const isHere = atDoor(cell) === "here";
    useEffect(() => {
      if (isCurrent) row.current?.scrollIntoView({ block: "nearest" });
    }, [isCurrent]);
    return (
      <li ref={row} aria-current={isCurrent ? "true" : undefined} aria-busy={isBusy || undefined}>
        <span className="meetings__doorname">
          <strong>{name}</strong>
          <span className="ui-meta">
            {sector} · {memberNo}
            {seat && ` · ${seat}`}
          </span>
        </span>
        <span className="meetings__doorstate">
          <StatusTag tone={tone} icon={isBusy ? "working" : icon} spins={isBusy}>
            {word}
          </StatusTag>
          <span className="ui-meta">{cellWords(cell)}</span>
          {cell.hasSheet && (
            <a href={sheetPhotoAddress(meetingId, cell.sessionId, memberId)} aria-label={`下载${name}的签到表照片`}>
              签到表照片
            </a>
          )}
        </span>
        {isOpen && (
          <span className="meetings__doormarks">
            {isHere ? (
              <>
                <Mark words="早退" name={name} onPress={() => void onMark(memberId, name, "LEFT_EARLY")} />
                <Mark words="撤销" name={name} onPress={() => void onMark(memberId, name, "CLEARED")} />
              </>
            ) : (
              <>
                <Button compact label={`${name} 已到`} onPress={() => void onMark(memberId, name, "HERE")}>
                  已到
                </Button>
                <Mark words="迟到" name={name} onPress={() => void onMark(memberId, name, "LATE")} />
              </>
            )}
          </span>
        )}
      </li>
    );
  },
  // A look for news brings new rows that say the same.
  (a, b) =>
    a.isCurrent === b.isCurrent &&
    a.isBusy === b.isBusy &&
    a.isOpen === b.isOpen &&
    a.invitee.memberId === b.invitee.memberId &&
    a.invitee.seat === b.invitee.seat &&
    JSON.stringify(a.cell) === JSON.stringify(b.cell) &&
    a.onMark === b.onMark,
);

function Mark({
  words,
  name,
  onPress,
}: {
  readonly words: string;
  readonly name: string;
  readonly onPress: () => void;
}) {
  return (
    <Button compact kind="quiet" label={`${name} ${words}`} onPress={onPress}>
      {words}
    </Button>
  );
}
