import type { Refusal } from "#contract/refusals.ts";
import { movesFor } from "#domain/flow/flow.ts";
import { attendanceFlow } from "#domain/meeting/attendance-flow.ts";
import { done, refused, type Result } from "#domain/result.ts";
import type { Tx } from "#server/db/database.ts";
import type { House } from "#server/house.ts";
import { type Invitation, openCells, writeAnswer } from "#server/meetings/invitation.ts";
import { takeAttendanceMoves } from "#server/meetings/take-attendance-move.ts";

/** 参加 or 不参加, for all half-days that are not over; saying it again changes nothing. Only a meeting by sign-up can be declined. */
export const answerInvitation = async (
  tx: Tx,
  house: House,
  invitation: Invitation,
  answer: "confirm" | "decline",
): Promise<Result<undefined, Refusal>> => {
  const { meeting, isRegistered, hasAnswered, mover } = invitation;
  const at = house.now();
  if (answer === "decline" && meeting.is_obligatory)
    return refused({ kind: "move-not-allowed", detail: "这次会议须参加，不能到会请办理请假。" });
  if (answer === "confirm" && isRegistered && !canConfirm(invitation)) return done(undefined);
  const open = openCells(invitation, at);
  if (open.length === 0 || (meeting.answer_by && at > meeting.answer_by)) return refused({ kind: "too-late" });
  const movable = open.filter(({ state }) => isOpenTo(state, answer));
  const stands = answer === "decline" && !isRegistered && hasAnswered;
  if (movable.length === 0 && !stands) return refused({ kind: "move-not-allowed" });

  await writeAnswer(tx, house, invitation, answer === "confirm");
  return takeAttendanceMoves(
    tx,
    house,
    mover,
    movable.map((cell) => ({ cell, move: answer })),
  );
};

const isOpenTo = (state: Invitation["cells"][number]["state"], answer: "confirm" | "decline"): boolean =>
  movesFor(attendanceFlow, state, ["member"]).some(({ move }) => move === answer);

const canConfirm = ({ cells }: Invitation): boolean => cells.some(({ state }) => isOpenTo(state, "confirm"));
