import type { Refusal } from "#contract/refusals.ts";
import { afterMove } from "#domain/flow/flow.ts";
import { speechFlow } from "#domain/meeting/speech-flow.ts";
import { done, refused, type Result } from "#domain/result.ts";
import { writeAudit } from "#server/audit/write-audit.ts";
import type { Tx } from "#server/db/database.ts";
import type { House } from "#server/house.ts";
import type { Invitation } from "#server/meetings/invitation.ts";
import { lockSpeech, setSpeechState } from "#server/meetings/speech-store.ts";

/** Takes one's own paper back, while nothing is decided on it; withdrawn is withdrawn, also a second time. */
export const withdrawSpeech = async (
  tx: Tx,
  house: House,
  { memberId, meeting, mover }: Invitation,
  speechId: string,
): Promise<Result<undefined, Refusal>> => {
  const { tenant } = house;
  const paper = await lockSpeech(tx, tenant.id, speechId);
  if (!paper || paper.member_id !== memberId || paper.meeting_id !== meeting.id) return refused({ kind: "not-found" });
  if (paper.state === "WITHDRAWN") return done(undefined);
  const step = afterMove(speechFlow, paper.state, "withdraw", ["author"]);
  if (!step.ok) return refused({ kind: "move-not-allowed" });
  await setSpeechState(tx, tenant.id, speechId, { state: step.value.to });
  await writeAudit(tx, tenant.id, { actor: mover.accountId, action: "speech.withdraw", object: speechId });
  return done(undefined);
};
