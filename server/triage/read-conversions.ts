import type { ConversionKind } from "#domain/submission/submission-lists.ts";
import type { Db, Tx } from "#server/db/database.ts";

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
  return rows.map(({ kind, ...row }) => ({ ...row, kind: kind as ConversionKind }));
};
