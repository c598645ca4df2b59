import type { MeetingState } from "#domain/meeting/meeting-flow.ts";
import type { ActivityCategory, MeetingKind } from "#domain/meeting/meeting-lists.ts";
import type { Db, Tx } from "#server/db/database.ts";
import type { MeetingSessionTable, MeetingTable } from "#server/db/meeting-tables.ts";
import type { Actor } from "#server/session/find-actor.ts";
import type { Selectable } from "kysely";

/** A meeting or activity as it is stored. */
export type Meeting = Omit<Selectable<MeetingTable>, "state" | "kind" | "category"> & {
  readonly state: MeetingState;
  readonly kind: MeetingKind;
  readonly category: ActivityCategory | null;
};

/** One half-day as it is stored. */
export type MeetingSession = Selectable<MeetingSessionTable>;

const select = (db: Db | Tx, tenantId: string, id: string) =>
  db.selectFrom("meeting").selectAll().where("tenant_id", "=", tenantId).where("id", "=", id);

export const findMeeting = async (db: Db | Tx, tenantId: string, id: string): Promise<Meeting | undefined> =>
  (await select(db, tenantId, id).executeTakeFirst()) as Meeting | undefined;

/** Locked until the transaction ends, for whoever changes the meeting itself or counts it. */
export const lockMeeting = async (tx: Tx, tenantId: string, id: string): Promise<Meeting | undefined> =>
  (await select(tx, tenantId, id).forUpdate().executeTakeFirst()) as Meeting | undefined;

/** Held as it is until the transaction ends, beside others who hold it: for what one member does. */
export const holdMeeting = async (tx: Tx, tenantId: string, id: string): Promise<Meeting | undefined> =>
  (await select(tx, tenantId, id).forShare().executeTakeFirst()) as Meeting | undefined;

/** The half-days of a meeting, in their order. */
export const loadSessions = (db: Db | Tx, tenantId: string, meetingId: string): Promise<MeetingSession[]> =>
  db
    .selectFrom("meeting_session")
    .selectAll()
    .where("tenant_id", "=", tenantId)
    .where("meeting_id", "=", meetingId)
    .orderBy("no")
    .execute();

/** 谁组织谁记录: staff of a 专委会 know the meetings that they entered; the office and the 委工委 know all. */
export const knowsMeeting = (actor: Actor, meeting: Pick<Meeting, "created_by">): boolean =>
  seesAllMeetings(actor) || meeting.created_by === actor.accountId;

export const seesAllMeetings = ({ roles }: Actor): boolean =>
  roles.some((role) => role === "OFFICE" || role === "MEMBER_AFFAIRS");
