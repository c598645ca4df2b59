import type { LocalDate } from "#domain/time/local-date.ts";

/** Somebody's day on duty at a studio. */
export interface DutyDay {
  readonly day: LocalDate;
  readonly memberId: string;
}

/** Who of a studio can answer at all (an account that works), and how much waits for each. */
export interface Answerer {
  readonly memberId: string;
  readonly isHead: boolean;
  readonly open: number;
}

/**
 * Who answers what came on a day: the one on duty that day, else the next on duty, else a head, else anybody of the studio; of several the one for
 * whom the least waits. Undefined where nobody of the studio can answer: the office then has to say.
 */
export const chooseAssignee = (
  roster: readonly DutyDay[],
  answerers: readonly Answerer[],
  day: LocalDate,
): string | undefined => {
  const able = new Set(answerers.map(({ memberId }) => memberId));
  const ahead = roster.filter((duty) => duty.day >= day && able.has(duty.memberId));
  const nearest = ahead.map((duty) => duty.day).toSorted()[0];
  const onDuty = new Set(ahead.filter((duty) => duty.day === nearest).map(({ memberId }) => memberId));
  const heads = answerers.filter(({ isHead }) => isHead);
  const among =
    onDuty.size > 0 ? answerers.filter(({ memberId }) => onDuty.has(memberId)) : heads.length > 0 ? heads : answerers;
  return among.toSorted((a, b) => a.open - b.open || a.memberId.localeCompare(b.memberId))[0]?.memberId;
};
