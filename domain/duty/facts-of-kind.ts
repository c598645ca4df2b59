import type { DutyFacts } from "#domain/duty/duty-entry.ts";
import { dutyFactValues, type DutyFactName } from "#domain/duty/duty-facts.ts";
import type { DutyKind } from "#domain/duty/duty-kinds.ts";

const meeting: readonly DutyFactName[] = ["meetingKind", "attendeeRole"];

/** Which facts say more about a kind: what somebody who enters it by hand is asked for, in this order. */
export const factsByDutyKind: Record<DutyKind, readonly DutyFactName[]> = {
  MEETING_PRESENT: [...meeting, "isObligatory", "isRegistered", "isLate", "leftEarly"],
  MEETING_EXCUSED: [...meeting, "isObligatory", "leaveKind"],
  MEETING_ABSENT: [...meeting, "isObligatory", "isRegistered"],
  ACTIVITY_DONE: ["activityCategory"],
  SPEECH: ["speechUse", "meetingKind"],
  PROPOSAL_SUBMIT: ["proposerType"],
  PROPOSAL_FILED: ["proposerType"],
  PROPOSAL_KEY: ["proposerType"],
  PROPOSAL_EXCELLENT: ["proposerType"],
  PROPOSAL_RAISED: ["level"],
  SUBMISSION_CONVERTED: [],
  OPINION_SUBMIT: [],
  OPINION_ADOPTED: ["level", "isComposite"],
  OPINION_INSTRUCTED: ["level", "isComposite"],
  RESEARCH_REPORT: ["level", "part"],
  SERVICE: [],
  DELIBERATION: ["part"],
  SUPERVISION: ["part"],
  CHALLENGE_DONE: [],
  STUDIO_DUTY: [],
  COMMENDATION: ["level"],
  OTHER: ["otherWork"],
};

/** A meeting counts by half-days: how many the whole one has. */
export const asksForHalfDays = (kind: DutyKind): boolean => kind.startsWith("MEETING_");

/** The first fact that does not fit the kind, or has a value that nobody knows; undefined where all is right. */
export const strayFactOf = (kind: DutyKind, facts: DutyFacts): string | undefined =>
  Object.entries(facts).find(([name, value]) => !fits(kind, name, value))?.[0];

const fits = (kind: DutyKind, name: string, value: string | number | boolean): boolean => {
  if (name === "halfDays")
    return asksForHalfDays(kind) && typeof value === "number" && Number.isInteger(value) && value >= 1 && value <= 40;
  const fact = factsByDutyKind[kind].find((one) => one === name);
  const values: readonly (string | number | boolean)[] = fact ? dutyFactValues[fact] : [];
  return values.includes(value);
};
