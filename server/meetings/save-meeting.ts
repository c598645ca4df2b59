import type { MeetingBody } from "#contract/meetings-desk.ts";
import type { FieldFault, Refusal } from "#contract/refusals.ts";
import { done, refused, type Result } from "#domain/result.ts";
import type { Tx } from "#server/db/database.ts";
import type { House } from "#server/house.ts";
import { knowsMeeting, lockMeeting, type Meeting } from "#server/meetings/meeting-store.ts";
import { recordMeetingMove } from "#server/meetings/record-meeting-move.ts";
import { saveSessions } from "#server/meetings/save-sessions.ts";
import type { Actor } from "#server/session/find-actor.ts";
import { randomBytes } from "node:crypto";
import { sql } from "kysely";

/** Writes a meeting whole, new or anew; what the members have answered and who came stays. */
export const saveMeeting = async (
  tx: Tx,
  house: House,
  actor: Actor,
  id: string,
  body: MeetingBody,
): Promise<Result<undefined, Refusal>> => {
  const errors = faultsOf(body);
  if (errors.length > 0) return refused({ kind: "invalid-fields", errors });
  // Two who save the same new meeting at once: the second one waits and finds it.
  await sql`select pg_advisory_xact_lock(hashtextextended(${`meeting:${id}`}, 0))`.execute(tx);
  const meeting = await lockMeeting(tx, house.tenant.id, id);
  const refusal = meeting ? whyNot(meeting, actor, body.rev) : body.rev > 0 && ({ kind: "settings-changed" } as const);
  if (refusal) return refused(refusal);

  await writeMeeting(tx, house, actor, id, body);
  const kept = await saveSessions(tx, house.tenant.id, id, body.sessions);
  if (!kept.ok) return kept;
  await recordMeetingMove(tx, house, { meetingId: id, by: actor, move: meeting ? "save" : "create" });
  return done(undefined);
};

const whyNot = (meeting: Meeting, actor: Actor, rev: number): Refusal | undefined => {
  if (!knowsMeeting(actor, meeting)) return { kind: "not-allowed" };
  if (meeting.state !== "DRAFT" && meeting.state !== "PUBLISHED") return { kind: "move-not-allowed" };
  return meeting.rev === rev ? undefined : { kind: "settings-changed" };
};

const writeMeeting = async (tx: Tx, house: House, actor: Actor, id: string, body: MeetingBody): Promise<void> => {
  const at = house.now();
  const values = {
    kind: body.kind,
    category: body.category,
    title: body.title,
    place: body.place,
    organiser: body.organiser,
    summary: body.summary,
    is_obligatory: body.isObligatory,
    two_thirds: body.twoThirds,
    late_after_minutes: body.lateAfterMinutes,
    leave_approver: body.leaveApprover,
    answer_by: body.answerBy ? new Date(body.answerBy) : null,
    speech_until: body.speechUntil ? new Date(body.speechUntil) : null,
    changed_at: at,
  };
  const key = { tenant_id: house.tenant.id, id };
  await tx
    .insertInto("meeting")
    .values({ ...key, ...values, code_key: randomBytes(32), created_by: actor.accountId, created_at: at })
    .onConflict((conflict) =>
      conflict.columns(["tenant_id", "id"]).doUpdateSet({ ...values, rev: sql`meeting.rev + 1` }),
    )
    .execute();
};

const LONGEST_SESSION_MS = 24 * 3_600_000;

const faultsOf = ({ kind, category, sessions }: MeetingBody): FieldFault[] => {
  const faults: FieldFault[] = [];
  const fault = (pointer: string, rule: string, detail: string) => faults.push({ pointer, rule, detail });
  if (kind === "ACTIVITY" && category === null) fault("/category", "missing", "请选择活动类别。");
  if (kind !== "ACTIVITY" && category !== null) fault("/category", "not-here", "只有履职活动才填活动类别。");
  sessions.forEach(({ id, startsAt, endsAt }, at) => {
    const lasts = Date.parse(endsAt) - Date.parse(startsAt);
    if (lasts <= 0) fault(`/sessions/${at}/endsAt`, "order", "结束时间应晚于开始时间。");
    if (lasts > LONGEST_SESSION_MS) fault(`/sessions/${at}/endsAt`, "too-long", "一场不超过 24 小时，请分场次填写。");
    if (sessions.findIndex((other) => other.id === id) !== at) fault(`/sessions/${at}/id`, "repeated", "场次重复。");
  });
  return faults;
};
