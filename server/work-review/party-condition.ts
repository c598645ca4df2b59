import { DEMOCRATIC_PARTIES } from "#domain/work-review/democratic-parties.ts";
import { type RawBuilder, sql } from "kysely";

/** Whether a column's words begin with the name of one of the eight 民主党派. */
export const isDemocraticParty = (column: RawBuilder<unknown>) =>
  sql`coalesce(${column} ~ ${`^(${DEMOCRATIC_PARTIES.join("|")})`}, false)`;
