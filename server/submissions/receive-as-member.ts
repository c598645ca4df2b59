import type { Refusal } from "#contract/refusals.ts";
import type { SubmissionAccepted, SubmissionBody } from "#contract/submissions.ts";
import { done, type Result } from "#domain/result.ts";
import type { Tx } from "#server/db/database.ts";
import type { House } from "#server/house.ts";
import { acceptanceOf, prepareSubmission, settleReplay } from "#server/submissions/prepare-submission.ts";
import { insertSubmissions } from "#server/submissions/submission-store.ts";

interface MemberArrival {
  readonly opId: string;
  readonly entityId: string;
  readonly payload: SubmissionBody;
}

/**
 * Takes in a member's submissions within a transaction, all in one statement, and gives the outcome by opId.
 * A member is known, so nothing is held for review. A second copy of an id is settled against the first.
 */
export const receiveAsMember = async (
  tx: Tx,
  house: House,
  author: string,
  clockOffsetMs: number | null,
  arrivals: readonly MemberArrival[],
): Promise<Map<string, Result<SubmissionAccepted, Refusal>>> => {
  const outcomes = new Map<string, Result<SubmissionAccepted, Refusal>>();
  const prepared = arrivals.flatMap(({ opId, entityId, payload }) => {
    const one = prepareSubmission(house, { id: entityId, body: payload, author, clockOffsetMs }, null);
    if (one.ok) return [{ opId, ...one.value }];
    outcomes.set(opId, one);
    return [];
  });
  const firstById = new Map(prepared.toReversed().map((one) => [one.row.id, one]));
  const firsts = prepared.filter((one) => firstById.get(one.row.id) === one);
  const fresh =
    firsts.length > 0
      ? await insertSubmissions(
          tx,
          house.tenant.id,
          firsts.map(({ row }) => row),
        )
      : new Set<string>();
  for (const one of prepared) {
    const isNew = firstById.get(one.row.id) === one && fresh.has(one.row.id);
    outcomes.set(
      one.opId,
      isNew ? done(acceptanceOf(one, one.row.receivedAt)) : await settleReplay(tx, house.tenant.id, one),
    );
  }
  return outcomes;
};
