import { conversionNumber } from "#domain/submission/conversion-number.ts";
import type { ConversionKind } from "#domain/submission/submission-lists.ts";
import { shanghaiDay } from "#domain/time/shanghai.ts";
import type { Tx } from "#server/db/database.ts";
import { sql } from "kysely";

/**
 * The next number of a kind in its year. A voided one keeps its number, so counting leaves no gap and gives none twice;
 * the lock makes two conversions at once count one after the other.
 */
export const nextConversionNumber = async (
  tx: Tx,
  tenantId: string,
  kind: ConversionKind,
  at: Date,
): Promise<string> => {
  const year = Number(shanghaiDay(at).slice(0, 4));
  await sql`select pg_advisory_xact_lock(hashtextextended(${`conversion ${tenantId} ${kind} ${year}`}, 0))`.execute(tx);
  const { count } = await tx
    .selectFrom("conversion")
    .select(({ fn }) => fn.countAll<string>().as("count"))
    .where("tenant_id", "=", tenantId)
    .where("kind", "=", kind)
    .where("number", "like", `${year}年%`)
    .executeTakeFirstOrThrow();
  return conversionNumber(year, Number(count) + 1);
};
