import type { FinalisationPreview, Invitee, MeetingDetail } from "#data/office/meetings.ts";

/** What a finalised meeting has booked, in the shape of its preview: read from the states that finalising left, which nothing but taking it back changes. */
export const bookedAttendance = ({ kind, invitees }: MeetingDetail): FinalisationPreview => {
  const cells = invitees.flatMap((invitee) => invitee.cells.map((cell) => ({ invitee, cell })));
  const count = (state: string) => cells.filter(({ cell }) => cell.state === state).length;
  const exempt = cells.filter(
    ({ invitee, cell }) => cell.state === "EXCUSED" && leaveKindOf(invitee, cell.sessionId) === "SUPERIOR",
  ).length;
  const present = kind === "ACTIVITY" ? ("ACTIVITY_DONE" as const) : ("MEETING_PRESENT" as const);
  const booksByState = { PRESENT: present, EXCUSED: "MEETING_EXCUSED", ABSENT: "MEETING_ABSENT" } as const;
  const booksOf = (state: string) => (state in booksByState ? booksByState[state as keyof typeof booksByState] : null);
  return {
    isOver: true,
    openLeaves: 0,
    counts: {
      present: count("PRESENT"),
      excused: count("EXCUSED"),
      absent: count("ABSENT"),
      notCounted: count("NOT_COUNTED"),
      late: cells.filter(({ cell }) => cell.isLate).length,
    },
    attendanceRate: { present: count("PRESENT"), of: cells.length - exempt },
    members: invitees.map(({ memberId, name, sector, cells: own }) => ({
      memberId,
      name,
      sector,
      outcomes: own.map(({ sessionId, state }) => ({ sessionId, state, books: booksOf(state), because: "" })),
    })),
  };
};

const leaveKindOf = ({ leaves }: Invitee, sessionId: string): string | undefined =>
  leaves.find(({ state, sessionIds }) => state === "APPROVED" && sessionIds.includes(sessionId))?.kind;
