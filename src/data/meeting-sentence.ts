import type { MyMeeting } from "#contract/meetings.ts";
import type { Op } from "#contract/ops.ts";
import { meetingDeedWords } from "#domain/meeting/meeting-words.ts";

/** What an op does about a meeting, in one line with the meeting's title; undefined for all others. */
export const meetingSentence = (op: Op, meetings: readonly MyMeeting[]): string | undefined => {
  if (op.kind === "meeting.act") {
    const meeting = meetings.find(({ id }) => id === op.entityId);
    return meetingDeedWords(op.payload.act, meeting?.title ?? "");
  }
  if (op.kind !== "meeting.checkIn") return undefined;
  const meeting = meetings.find(({ sessions }) => sessions.some(({ id }) => id === op.entityId));
  return meetingDeedWords("checkIn", meeting?.title ?? "");
};
