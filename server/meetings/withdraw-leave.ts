import type { Refusal } from "#contract/refusals.ts";
import { done, refused, type Result } from "#domain/result.ts";
import type { Tx } from "#server/db/database.ts";
import type { House } from "#server/house.ts";
import { type Invitation, openCells, writeAnswer } from "#server/meetings/invitation.ts";
import { takeAttendanceMoves } from "#server/meetings/take-attendance-move.ts";

/** Takes leave back, asked or approved: the member comes after all. Not once one of its half-days is over. */
export const withdrawLeave = async (
  tx: Tx,
  house: House,
  invitation: Invitation,
  leaveId: string,
): Promise<Result<undefined, Refusal>> => {
  const { meeting, memberId, cells, mover } = invitation;
  const { tenant, now } = house;
  const leave = await tx
    .selectFrom("leave_request")
    .select(["state", "session_ids"])
    .where("tenant_id", "=", tenant.id)
    .where("id", "=", leaveId)
    .where("meeting_id", "=", meeting.id)
    .where("member_id", "=", memberId)
    .forUpdate()
    .executeTakeFirst();
  if (!leave) return refused({ kind: "not-found" });
  if (leave.state === "WITHDRAWN") return done(undefined);
  if (leave.state === "REFUSED") return refused({ kind: "move-not-allowed" });
  const concerned = cells.filter(({ session_id }) => leave.session_ids.includes(session_id));
  const open = openCells(invitation, now());
  if (concerned.some((cell) => !open.includes(cell))) return refused({ kind: "too-late" });

  await tx
    .updateTable("leave_request")
    .set({ state: "WITHDRAWN" })
    .where("tenant_id", "=", tenant.id)
    .where("id", "=", leaveId)
    .execute();
  await writeAnswer(tx, house, invitation, true);
  return takeAttendanceMoves(
    tx,
    house,
    mover,
    concerned
      .filter(({ state }) => state === "LEAVE_REQUESTED" || state === "LEAVE_APPROVED")
      .map((cell) => ({ cell, move: "withdrawLeave" })),
  );
};
