import type { Refusal } from "#contract/refusals.ts";
import type { SubmissionAccepted } from "#contract/submissions.ts";
import { done, type Result } from "#domain/result.ts";
import type { House } from "#server/house.ts";
import { judgeSubmission, type Circumstances } from "#server/spam/judge-submission.ts";
import {
  acceptanceOf,
  prepareSubmission,
  settleReplay,
  type Arrival,
  type PreparedSubmission,
} from "#server/submissions/prepare-submission.ts";

/** How an anonymous submission came; undefined for a member. */
export type ArrivalCircumstances =
  | Pick<Circumstances, "address" | "proofOfWork" | "honeypot" | "filledInMs">
  | undefined;

/**
 * Takes a submission in: durable once this resolves, once however often it is sent. `isNew` tells 201 from 200.
 * Refuses only what is malformed, taken, or far beyond any use; what is merely suspicious waits for review.
 */
export const receiveSubmission = async (
  house: House,
  arrival: Arrival,
  circumstances: ArrivalCircumstances,
): Promise<Result<{ accepted: SubmissionAccepted; isNew: boolean }, Refusal>> => {
  const draft = prepareSubmission(house, arrival, null);
  if (!draft.ok) return draft;
  const judged = circumstances ? await judgeArrival(house, draft.value, circumstances) : done(null);
  const prepared = judged.ok ? { ...draft.value, row: { ...draft.value.row, held: judged.value } } : draft.value;

  if (judged.ok && (await house.storeSubmission(prepared.row))) {
    return done({ accepted: acceptanceOf(prepared, prepared.row.receivedAt), isNew: true });
  }
  const replay = await settleReplay(house.db, house.tenant.id, prepared);
  if (replay.ok) return done({ accepted: replay.value, isNew: false });
  return judged.ok ? replay : judged;
};

const judgeArrival = (house: House, { row }: PreparedSubmission, circumstances: NonNullable<ArrivalCircumstances>) =>
  judgeSubmission(house, {
    ...circumstances,
    pointCode: row.pointCode,
    textKey: row.textKey.toString("base64"),
    text: row.text,
  });
