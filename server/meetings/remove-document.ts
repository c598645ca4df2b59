import type { Refusal } from "#contract/refusals.ts";
import { done, refused, type Result } from "#domain/result.ts";
import type { Tx } from "#server/db/database.ts";
import type { House } from "#server/house.ts";
import type { Meeting } from "#server/meetings/meeting-store.ts";
import { recordMeetingMove } from "#server/meetings/record-meeting-move.ts";
import type { Actor } from "#server/session/find-actor.ts";

/** Takes a document out of the pack of a locked meeting; phones drop it with their next reading. */
export const removeDocument = async (
  tx: Tx,
  house: House,
  actor: Actor,
  meeting: Meeting,
  id: string,
): Promise<Result<undefined, Refusal>> => {
  const { tenant, now } = house;
  const removed = await tx
    .updateTable("meeting_document")
    .set({ removed_at: now() })
    .where("tenant_id", "=", tenant.id)
    .where("meeting_id", "=", meeting.id)
    .where("id", "=", id)
    .where("removed_at", "is", null)
    .returning("title")
    .executeTakeFirst();
  if (!removed) return refused({ kind: "not-found" });
  await recordMeetingMove(tx, house, {
    meetingId: meeting.id,
    by: actor,
    move: "removeDocument",
    note: removed.title,
  });
  return done(undefined);
};
