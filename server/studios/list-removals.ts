import type { RemovalLine } from "#contract/studios-desk.ts";
import { shanghaiIso } from "#domain/time/shanghai.ts";
import type { House } from "#server/house.ts";

/** What was taken out of the answer rate and stands so, newest first: the words, why, who and when. */
export const listRemovals = async ({ db, tenant }: House, studioId?: string): Promise<readonly RemovalLine[]> => {
  const rows = await db
    .selectFrom("submission_move as move")
    .innerJoin("submission", (join) =>
      join
        .onRef("submission.tenant_id", "=", "move.tenant_id")
        .onRef("submission.id", "=", "move.submission_id")
        .on("submission.removal_reason", "is not", null),
    )
    .innerJoin("studio", (join) =>
      join.onRef("studio.tenant_id", "=", "submission.tenant_id").onRef("studio.id", "=", "submission.studio_id"),
    )
    .select(["submission.id", "submission.text", "submission.removal_reason", "studio.name"])
    .select(["move.at", "move.actor_name", "move.note"])
    .where("move.tenant_id", "=", tenant.id)
    .where("move.move", "=", "reject")
    .where("move.undone_at", "is", null)
    .$if(studioId !== undefined, (query) => query.where("submission.studio_id", "=", studioId ?? null))
    .orderBy("move.at", "desc")
    .limit(1000)
    .execute();
  return rows.map((row) => ({
    inquiryId: row.id,
    studio: row.name,
    text: row.text,
    reason: row.removal_reason as RemovalLine["reason"],
    note: row.note,
    at: shanghaiIso(row.at),
    by: row.actor_name,
  }));
};
