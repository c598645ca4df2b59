import type { MeetingAct, MyMeeting } from "#contract/meetings.ts";
import { attendanceFlow, type AttendanceMove } from "#domain/meeting/attendance-flow.ts";
import { movesFor } from "#domain/flow/flow.ts";

/** What a member did about a meeting on this phone, and when (ISO instant of this phone's clock). */
export interface OwnMeetingAct {
  readonly act: MeetingAct;
  readonly at: string;
}

/** A check-in that the server has taken and its document does not show yet; `at` is the time that the room's code names. */
export interface TakenCheckIn {
  readonly sessionId: string;
  readonly at: string;
}

type Session = MyMeeting["sessions"][number];

/** The meeting as it will be once the server has heard of these acts. Nobody is called checked in before the server said so: such are not among them. */
export const withOwnMeetingActs = (
  meeting: MyMeeting,
  acts: readonly OwnMeetingAct[],
  checkIns: readonly TakenCheckIn[] = [],
): MyMeeting => {
  const answered = acts.reduce(withAct, meeting);
  if (checkIns.length === 0) return answered;
  return { ...answered, sessions: answered.sessions.map((session) => checkIns.reduce(checkedIn, session)) };
};

const withAct = (meeting: MyMeeting, { act, at }: OwnMeetingAct): MyMeeting => {
  switch (act.act) {
    case "confirm":
      return { ...moved(meeting, "confirm"), isRegistered: true };
    case "decline":
      return { ...moved(meeting, "decline"), isRegistered: false };
    case "askLeave": {
      if (meeting.leaves.some(({ id }) => id === act.leaveId)) return meeting;
      const { leaveId: id, kind, reason, sessionIds } = act;
      const open = { state: "ASKED", decidedBy: "", decidedAt: null, decisionNote: "" } as const;
      const no = Math.max(0, ...meeting.leaves.map((leave) => leave.no)) + 1;
      const leave = { id, no, kind, reason, sessionIds, askedAt: at, ...open };
      return { ...moved(meeting, "askLeave", sessionIds), leaves: [...meeting.leaves, leave] };
    }
    case "withdrawLeave": {
      const leave = meeting.leaves.find(({ id }) => id === act.leaveId);
      if (!leave) return meeting;
      const leaves = meeting.leaves.map((one) => (one === leave ? { ...one, state: "WITHDRAWN" as const } : one));
      return { ...moved(meeting, "withdrawLeave", leave.sessionIds), leaves };
    }
    case "submitSpeech": {
      if (meeting.speeches.some(({ id }) => id === act.speechId)) return meeting;
      const paper = { id: act.speechId, meetingId: meeting.id, title: act.title, body: act.body, submittedAt: at };
      return { ...meeting, speeches: [...meeting.speeches, { ...paper, state: "SUBMITTED", decisionNote: "" }] };
    }
    case "withdrawSpeech":
      return {
        ...meeting,
        speeches: meeting.speeches.map((one) => (one.id === act.speechId ? { ...one, state: "WITHDRAWN" } : one)),
      };
  }
};

const moved = (meeting: MyMeeting, move: AttendanceMove, sessionIds?: readonly string[]): MyMeeting => ({
  ...meeting,
  sessions: meeting.sessions.map((session) =>
    !sessionIds || sessionIds.includes(session.id) ? afterOwn(session, move) : session,
  ),
});

/** As the flow says; a half-day that the move does not concern stays. */
const afterOwn = (session: Session, move: AttendanceMove): Session => {
  const step = movesFor(attendanceFlow, session.state, ["member"]).find((row) => row.move === move);
  return step ? { ...session, state: step.to } : session;
};

const checkedIn = (session: Session, { sessionId, at }: TakenCheckIn): Session => {
  if (session.id !== sessionId) return session;
  const after = afterOwn(session, "checkIn");
  return after === session ? session : { ...after, checkedInAt: at, way: "ROOM_CODE" };
};
