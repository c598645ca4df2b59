import type { getRoomCodes } from "#contract/meetings-desk.ts";
import { checkInWindow } from "#domain/meeting/check-in-window.ts";
import { roomCodeOf, roomLink, slotAt, SLOT_MS, slotStart } from "#domain/meeting/room-code.ts";
import { shanghaiIso } from "#domain/time/shanghai.ts";
import type { House } from "#server/house.ts";
import { findMeeting, knowsMeeting, loadSessions } from "#server/meetings/meeting-store.ts";
import { signBy } from "#server/meetings/sign-code.ts";
import type { Actor } from "#server/session/find-actor.ts";
import { sql } from "kysely";
import type { z } from "zod";

type RoomCodes = z.infer<(typeof getRoomCodes)["answers"][200]>;

/** Of ten minutes: the room's screen goes on where its line drops. */
const SLOTS = 20;

/** The codes of the next ten minutes, as far as check-in is open then; undefined where the half-day is not known or the meeting is not on. */
export const showRoomCodes = async (
  house: House,
  actor: Actor,
  meetingId: string,
  sessionId: string,
): Promise<RoomCodes | undefined> => {
  const { db, tenant } = house;
  const meeting = await findMeeting(db, tenant.id, meetingId);
  if (!meeting || !knowsMeeting(actor, meeting) || meeting.state !== "PUBLISHED") return undefined;
  const session = (await loadSessions(db, tenant.id, meetingId)).find(({ id }) => id === sessionId);
  if (!session) return undefined;
  const now = house.now();
  const { opensAt, closesAt } = checkInWindow({ startsAt: session.starts_at, endsAt: session.ends_at });
  const sign = signBy(meeting.code_key);
  const slots = Array.from({ length: SLOTS }, (_, at) => slotAt(now) + at).filter(
    (slot) => slotStart(slot + 1) > opensAt && slotStart(slot) < closesAt,
  );
  return {
    serverTime: now.toISOString(),
    opensAt: shanghaiIso(opensAt),
    closesAt: shanghaiIso(closesAt),
    ...(await countPeople(house, meetingId, sessionId)),
    codes: slots.map((slot) => ({
      from: slotStart(slot).toISOString(),
      until: new Date(slotStart(slot).getTime() + SLOT_MS).toISOString(),
      link: roomLink(roomCodeOf(sessionId, slot, sign)),
    })),
  };
};

const countPeople = async ({ db, tenant }: House, meetingId: string, sessionId: string) => {
  const { rows } = await sql<{ came: number; invited: number }>`
    select count(*)::int as invited, count(*) filter (where attendance.checked_in_at is not null)::int as came
    from meeting_invitee as invitee
    join attendance on attendance.tenant_id = invitee.tenant_id and attendance.session_id = ${sessionId} and attendance.member_id = invitee.member_id
    where invitee.tenant_id = ${tenant.id} and invitee.meeting_id = ${meetingId} and invitee.removed_at is null`.execute(
    db,
  );
  return rows[0] ?? { came: 0, invited: 0 };
};
