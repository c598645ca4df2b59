import type { Op } from "#contract/ops.ts";
import type { Refusal } from "#contract/refusals.ts";
import { isLateAt, judgeRoomCode } from "#domain/meeting/check-in-window.ts";
import { isAuthentic, readRoomCode, slotStart } from "#domain/meeting/room-code.ts";
import { done, refused, type Result } from "#domain/result.ts";
import type { Tx } from "#server/db/database.ts";
import type { House } from "#server/house.ts";
import { checkInGuest } from "#server/meetings/check-in-guest.ts";
import { findSession } from "#server/meetings/find-session.ts";
import { signBy } from "#server/meetings/sign-code.ts";
import { takeAttendanceMoves } from "#server/meetings/take-attendance-move.ts";
import type { Actor } from "#server/session/find-actor.ts";

type CheckInOp = Extract<Op, { kind: "meeting.checkIn" }>;

/** Checks a member in by the code that the room showed, also one that was read without a network and comes later (decision 0162). */
export const checkInByRoomCode = async (
  tx: Tx,
  house: House,
  actor: Actor,
  op: CheckInOp,
  clockOffsetMs: number | null,
): Promise<Result<undefined, Refusal>> => {
  const { memberId } = actor;
  const code = readRoomCode(op.payload.code);
  if (!code || code.sessionId !== op.entityId) return refused({ kind: "check-in-code-invalid" });
  const found = memberId === null ? undefined : await findSession(tx, house.tenant.id, code.sessionId);
  if (memberId === null || !found || !isAuthentic(code, signBy(found.meeting.code_key)))
    return refused({ kind: "check-in-code-invalid" });
  const { meeting, session } = found;

  const guest = await checkInGuest(tx, house, meeting, session.id, memberId);
  if (!guest.ok) return guest;
  const cell = guest.value;
  if (cell.checked_in_at !== null) return done(undefined);
  if (meeting.state === "FINALISED")
    return refused({ kind: "too-late", detail: "考勤已经确认，这次签到没有记上。请与会务人员联系，撤回确认后补登。" });
  const judged = judgeRoomCode({
    slot: code.slot,
    readAt: new Date(Date.parse(op.clientAt) + (clockOffsetMs ?? 0)),
    receivedAt: house.now(),
    startsAt: session.starts_at,
    endsAt: session.ends_at,
  });
  if (!judged.ok) return refused({ kind: judged.refusal });

  const { at, offlineSynced } = judged.value;
  const isLate = isLateAt(slotStart(code.slot), session.starts_at, meeting.late_after_minutes);
  const changes = { checked_in_at: at, way: "ROOM_CODE", is_late: isLate, offline_synced: offlineSynced };
  const mover = { accountId: actor.accountId, name: actor.name, role: "member" } as const;
  return takeAttendanceMoves(tx, house, mover, [{ cell, move: "checkIn", changes }]);
};
