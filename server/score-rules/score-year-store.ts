import type { Tx } from "#server/db/database.ts";
import type { House } from "#server/house.ts";

/** A year's row, held: nothing is booked into it, and nobody else moves it, until the transaction ends. */
export const lockScoreYear = (tx: Tx, { tenant }: House, year: string) =>
  tx
    .selectFrom("score_year")
    .selectAll()
    .where("tenant_id", "=", tenant.id)
    .where("year", "=", year)
    .forUpdate()
    .executeTakeFirst();

/** Appeals without an answer and manual entries without a second person, of one year. */
export const countOpenWork = async (
  tx: Tx,
  { tenant }: House,
  { year, from_day, to_day }: { readonly year: string; readonly from_day: string; readonly to_day: string },
): Promise<number> => {
  const { appeals, entries } = await tx
    .selectNoFrom((eb) => [
      eb
        .selectFrom("duty_appeal")
        .select(({ fn }) => fn.countAll<string>().as("count"))
        .where("tenant_id", "=", tenant.id)
        .where("year", "=", year)
        .where("state", "=", "OPENED")
        .as("appeals"),
      eb
        .selectFrom("manual_entry")
        .select(({ fn }) => fn.countAll<string>().as("count"))
        .where("tenant_id", "=", tenant.id)
        .where("state", "=", "PROPOSED")
        .where("duty_on", ">=", from_day)
        .where("duty_on", "<=", to_day)
        .as("entries"),
    ])
    .executeTakeFirstOrThrow();
  return Number(appeals) + Number(entries);
};
