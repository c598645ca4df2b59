import type { Tx } from "#server/db/database.ts";
import type { Tables } from "#server/db/tables.ts";
import { sql, type Insertable } from "kysely";

const ROWS_PER_STATEMENT = 4000;

/** Inserts many rows of one table through one parameter: several times as fast as one parameter a value. All rows name the same columns. */
export const insertJson = async <Table extends keyof Tables>(
  tx: Tx,
  table: Table,
  rows: readonly { readonly [column in keyof Insertable<Tables[Table]>]: unknown }[],
): Promise<void> => {
  const first = rows[0];
  if (!first) return;
  const columns = sql.join(Object.keys(first).map((name) => sql.ref(name)));
  for (let from = 0; from < rows.length; from += ROWS_PER_STATEMENT) {
    const part = JSON.stringify(rows.slice(from, from + ROWS_PER_STATEMENT), bytesAsHex);
    await sql`insert into ${sql.table(table)} (${columns})
      select ${columns} from jsonb_populate_recordset(null::${sql.table(table)}, ${part}::jsonb)`.execute(tx);
  }
};

/** A Buffer's toJSON has run before a replacer sees it. */
const bytesAsHex = (_: string, value: unknown): unknown =>
  typeof value === "object" && value !== null && "type" in value && value.type === "Buffer" && "data" in value
    ? `\\x${Buffer.from(value.data as number[]).toString("hex")}`
    : value;
