import type { Refusal } from "#contract/refusals.ts";
import type { SubmissionAccepted, SubmissionBody } from "#contract/submissions.ts";
import { done, type Result } from "#domain/result.ts";
import type { Tx } from "#server/db/database.ts";
import type { House } from "#server/house.ts";
import { acceptanceOf, prepareSubmission, settleReplay } from "#server/submissions/prepare-submission.ts";
import { insertSubmissions } from "#server/submissions/submission-store.ts";

/** Takes in a member's submission within a transaction; a member is known, so nothing is held for review. */
export const receiveAsMember = async (
  tx: Tx,
  house: House,
  author: string,
  id: string,
  body: SubmissionBody,
): Promise<Result<SubmissionAccepted, Refusal>> => {
  const prepared = prepareSubmission(house, { id, body, author }, null);
  if (!prepared.ok) return prepared;
  const fresh = await insertSubmissions(tx, house.tenant.id, [prepared.value.row]);
  if (fresh.has(id)) return done(acceptanceOf(prepared.value, prepared.value.row.receivedAt));
  return settleReplay(tx, house.tenant.id, prepared.value);
};
