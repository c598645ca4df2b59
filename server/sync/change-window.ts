import type { ChangedRow } from "#contract/ops.ts";
import { sql } from "kysely";

/** Rows of transactions in [from, to), after a row, at most `limit`. */
export interface ChangeWindow {
  readonly from: string;
  readonly to: string;
  readonly after: { readonly xid: string; readonly id: string };
  readonly limit: number;
}

export interface FoundRow {
  readonly xid: string;
  readonly row: ChangedRow;
}

/** What was found in a window, and whether it may hold more. */
export interface FoundPage {
  readonly rows: readonly FoundRow[];
  readonly isCut: boolean;
}

/** Whether a row of a table falls into a window. */
export const inside = (table: string, { from, to, after }: ChangeWindow) => {
  const xid = sql.ref(`${table}.changed_xid`);
  const id = sql.ref(`${table}.id`);
  return sql<boolean>`${xid} >= ${from}::xid8 and ${xid} < ${to}::xid8 and (${xid}, ${id}) > (${after.xid}::xid8, ${after.id}::uuid)`;
};
