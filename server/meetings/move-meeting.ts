import type { Refusal } from "#contract/refusals.ts";
import { afterMove } from "#domain/flow/flow.ts";
import { meetingFlow, type MeetingMove, type MeetingState } from "#domain/meeting/meeting-flow.ts";
import { done, refused, type Result } from "#domain/result.ts";
import type { Tx } from "#server/db/database.ts";
import type { House } from "#server/house.ts";
import { finaliseMeeting } from "#server/meetings/finalise-meeting.ts";
import type { Meeting } from "#server/meetings/meeting-store.ts";
import { recordMeetingMove } from "#server/meetings/record-meeting-move.ts";
import { unfinaliseMeeting } from "#server/meetings/unfinalise-meeting.ts";
import type { Actor } from "#server/session/find-actor.ts";

interface MoveOrder {
  readonly move: MeetingMove;
  readonly reason: string;
}

/** Publishes, cancels, finalises a locked meeting, or takes finalising back. */
export const moveMeeting = async (
  tx: Tx,
  house: House,
  actor: Actor,
  meeting: Meeting,
  { move, reason }: MoveOrder,
): Promise<Result<undefined, Refusal>> => {
  const step = afterMove(meetingFlow, meeting.state, move, ["organiser"]);
  if (!step.ok) return refused({ kind: "move-not-allowed" });
  if (step.value.needs === "reason" && reason === "") {
    return refused({
      kind: "invalid-fields",
      errors: [{ pointer: "/reason", rule: "missing", detail: "请填写原因。" }],
    });
  }
  const acted = await actBy(tx, house, actor, meeting, { move, reason });
  if (!acted.ok) return acted;
  await setMeetingState(tx, house, meeting.id, step.value.to);
  await recordMeetingMove(tx, house, { meetingId: meeting.id, by: actor, move, note: reason });
  return done(undefined);
};

const actBy = async (
  tx: Tx,
  house: House,
  actor: Actor,
  meeting: Meeting,
  { move, reason }: MoveOrder,
): Promise<Result<undefined, Refusal>> => {
  switch (move) {
    case "publish":
      return mayPublish(tx, house, meeting);
    case "cancel":
      return done(undefined);
    case "finalise":
      return finaliseMeeting(tx, house, actor, meeting);
    case "unfinalise":
      return unfinaliseMeeting(tx, house, actor, meeting, reason);
  }
};

const mayPublish = async (tx: Tx, { tenant }: House, { id }: Meeting): Promise<Result<undefined, Refusal>> => {
  const invited = await tx
    .selectFrom("meeting_invitee")
    .select("member_id")
    .where("tenant_id", "=", tenant.id)
    .where("meeting_id", "=", id)
    .where("removed_at", "is", null)
    .limit(1)
    .executeTakeFirst();
  return invited
    ? done(undefined)
    : refused({ kind: "move-not-allowed", detail: "还没有确定通知哪些人，请先选人再发布。" });
};

const setMeetingState = async (tx: Tx, { tenant, now }: House, id: string, state: MeetingState): Promise<void> => {
  await tx
    .updateTable("meeting")
    .set({ state, changed_at: now() })
    .where("tenant_id", "=", tenant.id)
    .where("id", "=", id)
    .execute();
};
