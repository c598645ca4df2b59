import type { Cell } from "#data/office/meetings.ts";
import { labelByAttendanceState } from "#domain/meeting/attendance-flow.ts";
import { labelByCheckInWay } from "#domain/meeting/meeting-lists.ts";
import { clockWords } from "#office/meetings/when.ts";
import type { IconName } from "#ui/icon-shapes.ts";
import type { Tone } from "#ui/status-tag.tsx";

/** How one half-day of one invitee stands at the door. */
export type AtDoor = "here" | "leave" | "away";

const HERE = ["CHECKED_IN", "LEFT_EARLY", "PRESENT"];
const LEAVE = ["LEAVE_APPROVED", "EXCUSED"];

export const atDoor = ({ state, checkedInAt }: Cell): AtDoor => {
  if (HERE.includes(state) || checkedInAt !== null) return "here";
  return LEAVE.includes(state) ? "leave" : "away";
};

/** 「14:28 扫会场码 迟到」. */
export const cellWords = (cell: Cell): string =>
  [
    cell.checkedInAt && clockWords(cell.checkedInAt),
    cell.way && labelByCheckInWay[cell.way],
    cell.offlineSynced && "离线补传",
    cell.enteredBy,
  ]
    .filter(Boolean)
    .join(" · ");

export const cellTag = (cell: Cell): readonly [word: string, tone: Tone | undefined, icon: IconName] => {
  if (cell.leftEarly || cell.state === "LEFT_EARLY") return [cell.isLate ? "迟到早退" : "早退", "amber", "clock"];
  if (atDoor(cell) === "here") return cell.isLate ? ["迟到", "amber", "clock"] : ["已到", "green", "check"];
  if (atDoor(cell) === "leave") return ["请假", "teal", "stamp"];
  return [cell.state === "INVITED" ? "未到" : labelByAttendanceState[cell.state], undefined, "info"];
};
