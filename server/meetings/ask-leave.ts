import type { MeetingAct } from "#contract/meetings.ts";
import type { Refusal } from "#contract/refusals.ts";
import { LEAVE_REQUESTS_AT_MOST } from "#domain/meeting/meeting-lists.ts";
import { done, refused, type Result } from "#domain/result.ts";
import type { Tx } from "#server/db/database.ts";
import type { House } from "#server/house.ts";
import { type Invitation, openCells, writeAnswer } from "#server/meetings/invitation.ts";
import { takeAttendanceMoves } from "#server/meetings/take-attendance-move.ts";

type LeaveAct = Extract<MeetingAct, { act: "askLeave" }>;

/** Asks for leave of half-days that are not over. What was withdrawn counts: twice a meeting and no more ([R2], decision 0163). */
export const askLeave = async (
  tx: Tx,
  house: House,
  invitation: Invitation,
  act: LeaveAct,
): Promise<Result<undefined, Refusal>> => {
  const { meeting, memberId, cells, mover } = invitation;
  const { tenant, now } = house;
  const asked = cells.filter(({ session_id }) => act.sessionIds.includes(session_id));
  if (asked.length !== new Set(act.sessionIds).size) return refused({ kind: "not-found" });
  const before = await countLeaves(tx, tenant.id, invitation);
  if (before >= LEAVE_REQUESTS_AT_MOST) return refused({ kind: "leave-too-often" });
  const open = openCells(invitation, now());
  if (asked.some((cell) => !open.includes(cell))) return refused({ kind: "too-late" });

  const taken = await takeAttendanceMoves(
    tx,
    house,
    mover,
    asked.map((cell) => ({ cell, move: "askLeave" })),
  );
  if (!taken.ok) return taken;
  const written = await tx
    .insertInto("leave_request")
    .values({
      tenant_id: tenant.id,
      id: act.leaveId,
      meeting_id: meeting.id,
      member_id: memberId,
      no: before + 1,
      kind: act.kind,
      reason: act.reason,
      session_ids: asked.map(({ session_id }) => session_id),
      asked_at: now(),
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (written.numInsertedOrUpdatedRows !== 1n) return refused({ kind: "id-taken" });
  await writeAnswer(tx, house, invitation, invitation.isRegistered);
  return done(undefined);
};

const countLeaves = async (tx: Tx, tenantId: string, { meeting, memberId }: Invitation): Promise<number> => {
  const { count } = await tx
    .selectFrom("leave_request")
    .select(({ fn }) => fn.countAll<string>().as("count"))
    .where("tenant_id", "=", tenantId)
    .where("meeting_id", "=", meeting.id)
    .where("member_id", "=", memberId)
    .executeTakeFirstOrThrow();
  return Number(count);
};
