import type { MyMeeting } from "#contract/meetings.ts";
import { handOutFile } from "#data/hand-out-file.ts";
import { calendarFile } from "#domain/meeting/calendar-file.ts";
import { showToast } from "#ui/toast-store.ts";

/** Hands the meeting's half-days to the phone's calendar as a file that is made here, without a network. */
export const useCalendarFile = (meeting: MyMeeting) => async (): Promise<void> => {
  const name = `${meeting.title.replaceAll(/[\\/:*?"<>|]/g, " ").slice(0, 60)}.ics`;
  const file = new File([calendarFile(meeting, new Date())], name, { type: "text/calendar;charset=utf-8" });
  if (await handOutFile(file)) showToast("日历文件已生成，打开后加到日历。");
};
