import type { MeetingAct } from "#contract/meetings.ts";
import type { Op } from "#contract/ops.ts";
import { isId, isIdList, oneOf, only, words, wordsOrNothing, type Check, type Loose } from "#data/checked-parts.ts";
import { LEAVE_KINDS } from "#domain/meeting/meeting-lists.ts";
import { readRoomCode } from "#domain/meeting/room-code.ts";

export type HandedMeetingOp = Extract<Op, { kind: "meeting.act" | "meeting.checkIn" }>;
type Handed = {
  [Kind in HandedMeetingOp["kind"]]: Pick<Extract<HandedMeetingOp, { kind: Kind }>, "kind" | "payload">;
}[HandedMeetingOp["kind"]];

/** What an op that was handed over does about a meeting, made anew from its checked parts; undefined where anything of it is not as it must be. */
export const readHandedMeeting = (kind: HandedMeetingOp["kind"], payload: Loose): Handed | undefined => {
  if (kind === "meeting.act") {
    const act = only<MeetingAct>(payload, checksByAct[String(payload.act)]);
    return act && { kind, payload: act };
  }
  const code = typeof payload.code === "string" ? readRoomCode(payload.code)?.code : undefined;
  return code === undefined ? undefined : { kind, payload: { code } };
};

const act = (checks: Readonly<Record<string, Check>>) => ({
  act: (value: unknown) => typeof value === "string",
  ...checks,
});
const checksByAct: Readonly<Record<string, Readonly<Record<string, Check>>>> = {
  confirm: act({}),
  decline: act({}),
  askLeave: act({ leaveId: isId, kind: oneOf(LEAVE_KINDS), reason: wordsOrNothing(300), sessionIds: isIdList }),
  withdrawLeave: act({ leaveId: isId }),
  submitSpeech: act({ speechId: isId, title: words(60), body: words(6000) }),
  withdrawSpeech: act({ speechId: isId }),
};
