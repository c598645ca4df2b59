import type { LikeSubmission } from "#contract/similar-submissions.ts";
import { shanghaiIso } from "#domain/time/shanghai.ts";
import type { House } from "#server/house.ts";
import type { Like } from "#server/similar/find-like.ts";
import { excerptOf, pointNameOf, triageRows } from "#server/triage/triage-rows.ts";
import { sql } from "kysely";

/** Look-alikes as staff read them, in the order in which they were found. */
export const likeSubmissionRows = async (
  { db, tenant }: Pick<House, "db" | "tenant">,
  likes: readonly Like[],
): Promise<LikeSubmission[]> => {
  const rows = await triageRows(db)
    .where("submission.tenant_id", "=", tenant.id)
    .where(sql<boolean>`submission.id = any (${likes.map(({ id }) => id)}::uuid[])`)
    .execute();
  const rowById = new Map(rows.map((row) => [row.id, row]));
  return likes.flatMap(({ id, score, isSameWords }) => {
    const row = rowById.get(id);
    if (!row) return [];
    const { town, group_id: groupId } = row;
    const shown = { id, state: row.state as LikeSubmission["state"], pointName: pointNameOf(row), town, groupId };
    const excerpt = excerptOf(row.beginning);
    return [{ ...shown, receivedAt: shanghaiIso(row.received_at), excerpt, score: rounded(score), isSameWords }];
  });
};

/** Three places are more than anybody can judge. */
export const rounded = (score: number): number => Math.round(score * 1000) / 1000;
