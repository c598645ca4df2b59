import { SLOT_MS, slotStart } from "#domain/meeting/room-code.ts";
import { done, refused, type Result } from "#domain/result.ts";

const MINUTE_MS = 60_000;

/** Codes are shown and taken from so long before a half-day begins, until it ends. */
export const OPENS_BEFORE_MS = 60 * MINUTE_MS;
/** A code that arrives at once is good for so long from when it was first shown: a photograph that is passed on runs out. */
const GOOD_FOR_MS = 90_000;
/** So far ahead a room's screen with codes in store may be. */
const AHEAD_MS = 30_000;
/** So long after the end a code that was read without a network may arrive. */
const ARRIVES_WITHIN_MS = 72 * 60 * MINUTE_MS;

interface HalfDay {
  readonly startsAt: Date;
  readonly endsAt: Date;
}

/** When check-in opens and closes. */
export const checkInWindow = ({ startsAt, endsAt }: HalfDay): { readonly opensAt: Date; readonly closesAt: Date } => ({
  opensAt: new Date(startsAt.getTime() - OPENS_BEFORE_MS),
  closesAt: endsAt,
});

/** Late is who comes after so many minutes from the beginning; the last of them is not late yet. */
export const isLateAt = (at: Date, startsAt: Date, lateAfterMinutes: number): boolean =>
  at.getTime() > startsAt.getTime() + lateAfterMinutes * MINUTE_MS;

/** True from the opening to the end itself. */
export const isOpenAt = (at: Date, halfDay: HalfDay): boolean => {
  const { opensAt, closesAt } = checkInWindow(halfDay);
  return at >= opensAt && at <= closesAt;
};

/** Whether codes that were read without a network in a half-day that ended then (ISO instant) may still arrive. */
export const mayStillArrive = (endsAt: string, now: Date): boolean =>
  now.getTime() <= Date.parse(endsAt) + ARRIVES_WITHIN_MS;

interface ReadCode extends HalfDay {
  readonly slot: number;
  /** When the phone read it: its clock, put right by the offset that was measured as it sent. */
  readonly readAt: Date;
  readonly receivedAt: Date;
}

interface CodeJudgement {
  readonly at: Date;
  /** It came later than a fresh one may: the phone had no network in the room. */
  readonly offlineSynced: boolean;
}

/** Whether an authentic code of a half-day still checks in, and as of when (decision 0162). */
export const judgeRoomCode = ({
  slot,
  readAt,
  receivedAt,
  ...halfDay
}: ReadCode): Result<CodeJudgement, "outside-session" | "check-in-code-expired"> => {
  const shown = slotStart(slot).getTime();
  const { opensAt, closesAt } = checkInWindow(halfDay);
  if (shown + SLOT_MS <= opensAt.getTime() || shown >= closesAt.getTime()) return refused("outside-session");

  const age = receivedAt.getTime() - shown;
  if (age >= -AHEAD_MS && age <= GOOD_FOR_MS) return done({ at: receivedAt, offlineSynced: false });

  const read = readAt.getTime();
  const wasReadThen = read >= shown - GOOD_FOR_MS && read <= shown + SLOT_MS + GOOD_FOR_MS;
  const arrives = age > 0 && receivedAt.getTime() <= closesAt.getTime() + ARRIVES_WITHIN_MS;
  return wasReadThen && arrives ? done({ at: slotStart(slot), offlineSynced: true }) : refused("check-in-code-expired");
};
