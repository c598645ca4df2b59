import { useEffect, useEffectEvent, useState } from "react";
import { type Mark, readOneMeeting, readRoomCodes, setMark } from "#data/office/meetings.ts";
import type { MeetingPartProps } from "#office/meetings/use-meeting.ts";
import { atDoor } from "#office/meetings/cell-words.ts";

const LOOK_MS = 4000;

const saidByMark: Record<Mark["mark"], string> = {
  HERE: "已到",
  LATE: "迟到",
  LEFT_EARLY: "早退",
  CLEARED: "撤销登记",
};

/** Marks of one half-day; what others and the room's code bring in is looked for every few seconds. */
export const useCheckIn = ({ meeting, desk }: MeetingPartProps, sessionId: string, sheetSha256: string | null) => {
  const [said, setSaid] = useState<{ readonly words: string; readonly memberId?: string } | null>(null);
  const [marking, setMarking] = useState<ReadonlySet<string>>(new Set());
  const came = meeting.invitees.filter(({ cells }) =>
    cells.some((cell) => cell.sessionId === sessionId && atDoor(cell) === "here"),
  ).length;

  const look = useEffectEvent(async (signal: AbortSignal) => {
    if (document.visibilityState === "hidden" || marking.size > 0) return;
    const answer = await readRoomCodes(meeting.id, sessionId, signal);
    if (!signal.aborted && answer.ok && answer.value.came !== came)
      await desk.work("look", () => readOneMeeting(meeting.id));
  });
  useEffect(() => {
    if (meeting.state !== "PUBLISHED") return;
    const stop = new AbortController();
    const timer = setInterval(() => void look(stop.signal), LOOK_MS);
    return () => {
      clearInterval(timer);
      stop.abort();
    };
  }, [meeting.state]);

  const mark = async (memberId: string, name: string, what: Mark["mark"]) => {
    setMarking((now) => new Set(now).add(memberId));
    const body: Mark = {
      sessionId,
      mark: what,
      memberIds: [memberId],
      way: sheetSha256 === null ? "LIST" : "PAPER",
      sheetSha256,
    };
    const isDone = await desk.work("mark", () => setMark(meeting.id, body));
    setMarking((now) => new Set([...now].filter((id) => id !== memberId)));
    if (isDone) setSaid({ words: `${name}：${saidByMark[what]}`, ...(what !== "CLEARED" && { memberId }) });
    else setSaid({ words: `${name}：没有登记上，请再试一次` });
  };
  const undo = () => {
    const invitee = meeting.invitees.find(({ memberId }) => memberId === said?.memberId);
    if (invitee) void mark(invitee.memberId, invitee.name, "CLEARED");
  };
  return { came, said, marking, mark, undo: said?.memberId ? undo : undefined };
};

export type CheckIn = ReturnType<typeof useCheckIn>;
