import type { MeetingAct } from "#contract/meetings.ts";
import type { Refusal } from "#contract/refusals.ts";
import { done, refused, type Result } from "#domain/result.ts";
import { writeAudit } from "#server/audit/write-audit.ts";
import type { Tx } from "#server/db/database.ts";
import type { House } from "#server/house.ts";
import type { Invitation } from "#server/meetings/invitation.ts";

/** Hands a speech paper in, until the meeting stops taking them. */
export const submitSpeech = async (
  tx: Tx,
  { tenant, now }: House,
  { meeting, memberId, mover }: Invitation,
  { speechId, title, body }: Extract<MeetingAct, { act: "submitSpeech" }>,
): Promise<Result<undefined, Refusal>> => {
  const at = now();
  if (meeting.speech_until === null) return refused({ kind: "move-not-allowed", detail: "这次会议不征集发言材料。" });
  if (at > meeting.speech_until) return refused({ kind: "too-late" });
  const written = await tx
    .insertInto("speech_paper")
    .values({
      tenant_id: tenant.id,
      id: speechId,
      meeting_id: meeting.id,
      member_id: memberId,
      title,
      body,
      submitted_at: at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (written.numInsertedOrUpdatedRows !== 1n) return refused({ kind: "id-taken" });
  await writeAudit(tx, tenant.id, { actor: mover.accountId, action: "speech.submit", object: speechId });
  return done(undefined);
};
