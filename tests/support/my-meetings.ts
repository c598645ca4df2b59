import type { MeetingsDocument, MyMeeting } from "#contract/meetings.ts";
import { roomCodeOf, slotAt } from "#domain/meeting/room-code.ts";

type Session = MyMeeting["sessions"][number];

/** A half-day to come, nobody has answered for it. */
export const halfDay = (change: Partial<Session> & Pick<Session, "id">): Session => ({
  no: 1,
  label: "第一天上午",
  startsAt: "2026-06-12T09:00:00+08:00",
  endsAt: "2026-06-12T11:30:00+08:00",
  state: "INVITED",
  checkedInAt: null,
  way: null,
  isLate: false,
  leftEarly: false,
  offlineSynced: false,
  ...change,
});

export const SESSIONS = ["00000000-0000-4000-8000-0000000000a1", "00000000-0000-4000-8000-0000000000a2"] as const;

/** An obligatory plenary session of two half-days that asks for an answer. */
export const aMeeting = (change: Partial<MyMeeting> = {}): MyMeeting => ({
  id: "00000000-0000-4000-8000-0000000000aa",
  kind: "PLENARY",
  category: null,
  title: "演示：三届五次全会",
  place: "演示会堂",
  organiser: "委工委",
  summary: "",
  isObligatory: true,
  twoThirds: true,
  state: "PUBLISHED",
  role: "MEMBER",
  seat: "",
  isRegistered: false,
  answerBy: null,
  leaveApprover: "秘书长",
  speechUntil: null,
  cancelReason: "",
  sessions: [
    halfDay({ id: SESSIONS[0] }),
    halfDay({
      id: SESSIONS[1],
      no: 2,
      label: "第一天下午",
      startsAt: "2026-06-12T14:30:00+08:00",
      endsAt: "2026-06-12T17:00:00+08:00",
    }),
  ],
  leaves: [],
  documents: [],
  speeches: [],
  changedAt: "2026-05-01T09:00:00+08:00",
  ...change,
});

export const meetingsDocument = (meetings: readonly MyMeeting[]): MeetingsDocument => ({
  asOf: "2026-06-01T09:00:00+08:00",
  meetings: [...meetings],
  memberCode: "0123456789ABCDEFGHJKMNPQRSTVWXYZ0123456789ABCDEF",
  memberCodeUntil: "2026-06-08T09:00:00+08:00",
});

/** The letters that a room shows at this moment, with a mark that no server would take. */
export const roomLetters = (sessionId: string, at: Date): string =>
  roomCodeOf(sessionId, slotAt(at), () => new Uint8Array(32));
