import type { Refusal } from "#contract/refusals.ts";
import { isLateAt, isOpenAt } from "#domain/meeting/check-in-window.ts";
import { readMemberCode } from "#domain/meeting/member-code.ts";
import { done, refused, type Result } from "#domain/result.ts";
import type { Tx } from "#server/db/database.ts";
import type { House } from "#server/house.ts";
import { checkInGuest } from "#server/meetings/check-in-guest.ts";
import { loadSessions, type Meeting } from "#server/meetings/meeting-store.ts";
import { signBy } from "#server/meetings/sign-code.ts";
import { takeAttendanceMoves } from "#server/meetings/take-attendance-move.ts";
import type { Actor } from "#server/session/find-actor.ts";

export interface CheckedIn {
  readonly name: string;
  readonly sector: string;
  readonly wasHere: boolean;
  readonly isLate: boolean;
}

/** Checks in the member whose own code staff have scanned at the door. */
export const checkInByMemberCode = async (
  tx: Tx,
  house: House,
  actor: Actor,
  meeting: Meeting,
  { sessionId, code }: { readonly sessionId: string; readonly code: string },
): Promise<Result<CheckedIn, Refusal>> => {
  const { tenant, keys } = house;
  const at = house.now();
  const session = (await loadSessions(tx, tenant.id, meeting.id)).find(({ id }) => id === sessionId);
  if (!session) return refused({ kind: "not-found" });
  const memberId = readMemberCode(code, at, signBy(keys.memberCodeKey));
  const person = memberId === undefined ? undefined : await findPerson(tx, tenant.id, memberId);
  if (memberId === undefined || !person) return refused({ kind: "member-code-invalid" });
  if (!isOpenAt(at, { startsAt: session.starts_at, endsAt: session.ends_at }))
    return refused({ kind: "outside-session" });

  const guest = await checkInGuest(tx, house, meeting, sessionId, memberId);
  if (!guest.ok) return guest;
  const cell = guest.value;
  if (cell.checked_in_at !== null) return done({ ...person, wasHere: true, isLate: cell.is_late });
  const isLate = isLateAt(at, session.starts_at, meeting.late_after_minutes);
  const changes = { checked_in_at: at, way: "MEMBER_CODE", is_late: isLate, entered_by: actor.accountId };
  const mover = { accountId: actor.accountId, name: actor.name, role: "organiser" } as const;
  const taken = await takeAttendanceMoves(tx, house, mover, [{ cell, move: "checkIn", changes }]);
  return taken.ok ? done({ ...person, wasHere: false, isLate }) : taken;
};

const findPerson = (tx: Tx, tenantId: string, memberId: string) =>
  tx
    .selectFrom("member")
    .innerJoin("sector", (join) =>
      join.onRef("sector.tenant_id", "=", "member.tenant_id").onRef("sector.id", "=", "member.sector_id"),
    )
    .select(["member.name", "sector.name as sector"])
    .where("member.tenant_id", "=", tenantId)
    .where("member.id", "=", memberId)
    .executeTakeFirst();
