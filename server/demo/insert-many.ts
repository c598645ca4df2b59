import type { Tx } from "#server/db/database.ts";
import type { Tables } from "#server/db/tables.ts";
import type { Insertable } from "kysely";

/** A statement takes at most 65,535 parameters; a submission has 22. */
const ROWS_PER_STATEMENT = 1500;

/** Inserts rows of one table, many a statement. */
export const insertMany = async <Table extends keyof Tables>(
  tx: Tx,
  table: Table,
  rows: readonly Insertable<Tables[Table]>[],
): Promise<void> => {
  for (let from = 0; from < rows.length; from += ROWS_PER_STATEMENT) {
    await tx
      .insertInto(table)
      .values(rows.slice(from, from + ROWS_PER_STATEMENT))
      .execute();
  }
};
