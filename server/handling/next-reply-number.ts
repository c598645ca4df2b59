import { shanghaiDay } from "#domain/time/shanghai.ts";
import type { Tx } from "#server/db/database.ts";
import type { House } from "#server/house.ts";
import { sql } from "kysely";

/** The next 发文字号 of a unit's replies in this year, 云住建复〔2026〕12号; empty where the unit has no characters of its own. */
export const nextReplyNumber = async (tx: Tx, house: House, unitId: string): Promise<string> => {
  const { id: tenantId } = house.tenant;
  const unit = await tx
    .selectFrom("handling_unit")
    .select("mark")
    .where("tenant_id", "=", tenantId)
    .where("id", "=", unitId)
    .executeTakeFirst();
  if (!unit?.mark) return "";
  const head = `${unit.mark}复〔${shanghaiDay(house.now()).slice(0, 4)}〕`;
  await sql`select pg_advisory_xact_lock(hashtext(${`${tenantId} reply ${head}`}))`.execute(tx);
  const { rows } = await sql<{ last: number | null }>`
    select max(substring(reply_no from char_length(${head}) + 1 for char_length(reply_no) - char_length(${head}) - 1)::int) as last
    from reply
    where tenant_id = ${tenantId} and starts_with(reply_no, ${head})
      and substring(reply_no from char_length(${head}) + 1) ~ '^[0-9]{1,6}号$'`.execute(tx);
  return `${head}${(rows[0]?.last ?? 0) + 1}号`;
};
