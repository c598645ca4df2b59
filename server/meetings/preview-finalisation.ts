import type { FinalisationPreview } from "#contract/meetings-desk.ts";
import type { Refusal } from "#contract/refusals.ts";
import { done, type Result } from "#domain/result.ts";
import type { Tx } from "#server/db/database.ts";
import type { House } from "#server/house.ts";
import { leaveOf, loadCount, type CountedMember } from "#server/meetings/load-count.ts";
import type { Meeting } from "#server/meetings/meeting-store.ts";

/** What finalising would book; of a meeting that is finalised already, nothing more. */
export const previewFinalisation = async (
  tx: Tx,
  { tenant, now }: House,
  meeting: Meeting,
): Promise<Result<FinalisationPreview, Refusal>> => {
  if (meeting.state === "FINALISED") return done(NOTHING);
  const { sessions, members, openLeaves } = await loadCount(tx, tenant.id, meeting);
  const outcomes = members.flatMap((member) => member.outcomes);
  const count = (state: string) => outcomes.filter((outcome) => outcome.state === state).length;
  const exempt = members.reduce((sum, member) => sum + countExempt(member), 0);
  return done({
    isOver: sessions.every(({ ends_at }) => ends_at <= now()),
    openLeaves,
    counts: {
      present: count("PRESENT"),
      excused: count("EXCUSED"),
      absent: count("ABSENT"),
      notCounted: count("NOT_COUNTED"),
      late: members.reduce((sum, { cells }) => sum + cells.filter((cell) => cell.is_late).length, 0),
    },
    attendanceRate: { present: count("PRESENT"), of: outcomes.length - exempt },
    members: members.map(({ memberId, name, sector, outcomes: own }) => ({
      memberId,
      name,
      sector,
      outcomes: own.map(({ sessionId, state, books, because }) => ({ sessionId, state, books, because })),
    })),
  });
};

/** Half-days of leave for 上级会议、公派. */
const countExempt = (member: CountedMember): number =>
  member.cells.filter((cell) => cell.state === "LEAVE_APPROVED" && leaveOf(member, cell)?.kind === "SUPERIOR").length;

const NOTHING: FinalisationPreview = {
  isOver: true,
  openLeaves: 0,
  counts: { present: 0, excused: 0, absent: 0, notCounted: 0, late: 0 },
  attendanceRate: { present: 0, of: 0 },
  members: [],
};
