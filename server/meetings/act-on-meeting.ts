import type { MeetingAct } from "#contract/meetings.ts";
import type { Refusal } from "#contract/refusals.ts";
import { refused, type Result } from "#domain/result.ts";
import type { Tx } from "#server/db/database.ts";
import type { House } from "#server/house.ts";
import { answerInvitation } from "#server/meetings/answer-invitation.ts";
import { askLeave } from "#server/meetings/ask-leave.ts";
import { lockInvitation } from "#server/meetings/invitation.ts";
import { submitSpeech } from "#server/meetings/submit-speech.ts";
import { withdrawLeave } from "#server/meetings/withdraw-leave.ts";
import { withdrawSpeech } from "#server/meetings/withdraw-speech.ts";
import type { Actor } from "#server/session/find-actor.ts";

/** What an invited member does about a meeting; to anybody else it does not exist. */
export const actOnMeeting = async (
  tx: Tx,
  house: House,
  actor: Actor,
  id: string,
  act: MeetingAct,
): Promise<Result<undefined, Refusal>> => {
  const invitation = await lockInvitation(tx, house, actor, id);
  if (!invitation) return refused({ kind: "not-found" });
  if (invitation.meeting.state !== "PUBLISHED") return refused({ kind: "move-not-allowed" });
  switch (act.act) {
    case "confirm":
    case "decline":
      return answerInvitation(tx, house, invitation, act.act);
    case "askLeave":
      return askLeave(tx, house, invitation, act);
    case "withdrawLeave":
      return withdrawLeave(tx, house, invitation, act.leaveId);
    case "submitSpeech":
      return submitSpeech(tx, house, invitation, act);
    case "withdrawSpeech":
      return withdrawSpeech(tx, house, invitation, act.speechId);
  }
};
