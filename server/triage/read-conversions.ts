import type { ConversionKind } from "#domain/submission/submission-lists.ts";
import type { Db, Tx } from "#server/db/database.ts";
import { findOpinion } from "#server/opinions/opinion-store.ts";
import { wordsWithout } from "#server/opinions/take-words-out.ts";

/** What a submission became, the oldest first; what was taken back is left out. */
export const readConversions = async (db: Db | Tx, tenantId: string, id: string) => {
  const rows = await db
    .selectFrom("conversion_source as source")
    .innerJoin("conversion", (join) =>
      join.onRef("conversion.tenant_id", "=", "source.tenant_id").onRef("conversion.id", "=", "source.conversion_id"),
    )
    .select(["conversion.id", "conversion.kind", "conversion.title", "conversion.number"])
    .where("source.tenant_id", "=", tenantId)
    .where("source.submission_id", "=", id)
    .where("conversion.voided_at", "is", null)
    .orderBy("conversion.created_at")
    .execute();
  return Promise.all(
    rows.map(async ({ kind, ...row }) => ({
      ...row,
      kind: kind as ConversionKind,
      wordsStay: kind === "REPORT" && (await doWordsStay(db, tenantId, row.id, id)),
    })),
  );
};

const doWordsStay = async (db: Db | Tx, tenantId: string, reportId: string, id: string): Promise<boolean> => {
  const other = await db
    .selectFrom("opinion_submission")
    .select("submission_id")
    .where("tenant_id", "=", tenantId)
    .where("report_id", "=", reportId)
    .where("submission_id", "<>", id)
    .limit(1)
    .executeTakeFirst();
  const report = other && (await findOpinion(db, tenantId, reportId));
  return report !== undefined && (await wordsWithout(db, report, id)) === undefined;
};
