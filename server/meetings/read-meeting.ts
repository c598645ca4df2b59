import type { MeetingDetail } from "#contract/meetings-desk.ts";
import type { Refusal } from "#contract/refusals.ts";
import { done, refused, type Result } from "#domain/result.ts";
import { shanghaiIso } from "#domain/time/shanghai.ts";
import type { House } from "#server/house.ts";
import { loadDocuments } from "#server/meetings/document-view.ts";
import { findMeeting, knowsMeeting, loadSessions, type Meeting } from "#server/meetings/meeting-store.ts";
import { readInvitees } from "#server/meetings/read-invitees.ts";
import { speechViewOf } from "#server/meetings/speech-view.ts";
import type { Actor } from "#server/session/find-actor.ts";
import type { z } from "zod";

type Detail = z.infer<typeof MeetingDetail>;

/** One meeting with everybody's attendance; undefined where there is none, or it is another 专委会's. */
const readMeeting = async (house: House, actor: Actor, id: string): Promise<Detail | undefined> => {
  const { db, tenant } = house;
  const meeting = await findMeeting(db, tenant.id, id);
  if (!meeting || !knowsMeeting(actor, meeting)) return undefined;
  const [sessions, invitees, documents, speeches, history, createdBy] = await Promise.all([
    loadSessions(db, tenant.id, id),
    readInvitees(db, tenant.id, id),
    loadDocuments(db, tenant.id, [id]),
    loadSpeeches(house, id),
    loadHistory(house, id),
    nameOf(house, meeting.created_by),
  ]);
  return {
    ...bodyOf(meeting),
    sessions: sessions.map((session) => ({
      id: session.id,
      label: session.label,
      startsAt: shanghaiIso(session.starts_at),
      endsAt: shanghaiIso(session.ends_at),
    })),
    createdBy,
    invitees,
    documents: documents.get(id) ?? [],
    speeches,
    history,
  };
};

/** The meeting as it stands after what was done; or why it was not done. */
export const meetingAfter = async (house: House, actor: Actor, id: string, acted: Result<unknown, Refusal>) => {
  if (!acted.ok) return acted;
  const meeting = await readMeeting(house, actor, id);
  return meeting ? done({ status: 200 as const, body: meeting }) : refused<Refusal>({ kind: "not-found" });
};

const bodyOf = (meeting: Meeting) => ({
  id: meeting.id,
  rev: meeting.rev,
  kind: meeting.kind,
  category: meeting.category,
  title: meeting.title,
  place: meeting.place,
  organiser: meeting.organiser,
  summary: meeting.summary,
  isObligatory: meeting.is_obligatory,
  twoThirds: meeting.two_thirds,
  lateAfterMinutes: meeting.late_after_minutes,
  leaveApprover: meeting.leave_approver,
  answerBy: meeting.answer_by && shanghaiIso(meeting.answer_by),
  speechUntil: meeting.speech_until && shanghaiIso(meeting.speech_until),
  state: meeting.state,
});

const nameOf = async ({ db, tenant }: House, accountId: string | null): Promise<string> => {
  if (accountId === null) return "";
  const account = await db
    .selectFrom("account")
    .select("name")
    .where("tenant_id", "=", tenant.id)
    .where("id", "=", accountId)
    .executeTakeFirst();
  return account?.name ?? "";
};

const loadSpeeches = async ({ db, tenant }: House, meetingId: string): Promise<Detail["speeches"]> => {
  const papers = await db
    .selectFrom("speech_paper as paper")
    .innerJoin("member", (join) =>
      join.onRef("member.tenant_id", "=", "paper.tenant_id").onRef("member.id", "=", "paper.member_id"),
    )
    .innerJoin("sector", (join) =>
      join.onRef("sector.tenant_id", "=", "member.tenant_id").onRef("sector.id", "=", "member.sector_id"),
    )
    .selectAll("paper")
    .select(["member.name as memberName", "sector.name as sector"])
    .where("paper.tenant_id", "=", tenant.id)
    .where("paper.meeting_id", "=", meetingId)
    .orderBy("paper.submitted_at")
    .orderBy("paper.id")
    .execute();
  return papers.map((paper) => ({ ...speechViewOf(paper), memberName: paper.memberName, sector: paper.sector }));
};

const loadHistory = async ({ db, tenant }: House, meetingId: string): Promise<Detail["history"]> => {
  const moves = await db
    .selectFrom("meeting_move")
    .select(["at", "actor_name", "move", "note"])
    .where("tenant_id", "=", tenant.id)
    .where("meeting_id", "=", meetingId)
    .orderBy("no", "desc")
    .execute();
  return moves.map(({ at, actor_name, move, note }) => ({ at: shanghaiIso(at), who: actor_name, move, note }));
};
