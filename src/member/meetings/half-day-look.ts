import type { MyMeeting } from "#contract/meetings.ts";
import { labelByCheckInWay } from "#domain/meeting/meeting-lists.ts";
import { timeWords } from "#domain/time/time-words.ts";
import type { IconName } from "#ui/icon-shapes.ts";
import type { Tone } from "#ui/status-tag.tsx";

type HalfDay = MyMeeting["sessions"][number];

export interface HalfDayLook {
  readonly label: string;
  readonly icon: IconName;
  readonly tone?: Tone;
}

const lookByState: Record<HalfDay["state"], HalfDayLook> = {
  INVITED: { label: "请答复", icon: "flag", tone: "violet" },
  CONFIRMED: { label: "参加", icon: "check", tone: "navy" },
  DECLINED: { label: "不参加", icon: "close" },
  LEAVE_REQUESTED: { label: "请假待批准", icon: "clock", tone: "amber" },
  LEAVE_APPROVED: { label: "已准假", icon: "check", tone: "teal" },
  LEAVE_REFUSED: { label: "请假未批准", icon: "alert", tone: "red" },
  CHECKED_IN: { label: "已签到", icon: "check", tone: "green" },
  LEFT_EARLY: { label: "早退", icon: "clock", tone: "amber" },
  PRESENT: { label: "出席", icon: "check", tone: "green" },
  EXCUSED: { label: "请假", icon: "check", tone: "teal" },
  ABSENT: { label: "缺席", icon: "alert", tone: "red" },
  NOT_COUNTED: { label: "未参加", icon: "close" },
};

/** How a half-day stands for its member. One that is over and was not signed for waits for the organiser. */
export const halfDayLook = ({ state, endsAt }: HalfDay, now: Date): HalfDayLook => {
  const isOpen = state === "INVITED" || state === "CONFIRMED" || state === "LEAVE_REFUSED";
  if (isOpen && Date.parse(endsAt) <= now.getTime()) return { label: "没有签到记录", icon: "clock", tone: "amber" };
  return lookByState[state];
};

/** When and how somebody checked in, and what was remarked; "" where nothing was. */
export const checkInWords = (halfDay: HalfDay, now: Date): string => {
  const { checkedInAt, way, isLate, leftEarly, offlineSynced, state } = halfDay;
  return [
    checkedInAt && `${timeWords(checkedInAt, now)} 签到`,
    way && labelByCheckInWay[way],
    isLate && "迟到",
    leftEarly && state !== "LEFT_EARLY" && "早退",
    offlineSynced && "离线补传",
  ]
    .filter(Boolean)
    .join(" · ");
};
