import type { Tables } from "#server/db/tables.ts";
import type { Insertable } from "kysely";

/** Rows of the demo's meetings by table, in the order in which they may be inserted. */
export const MEETING_TABLES_IN_ORDER = [
  "meeting",
  "meeting_session",
  "meeting_invitee",
  "attendance",
  "leave_request",
  "meeting_move",
  "meeting_document",
  "speech_paper",
] as const satisfies readonly (keyof Tables)[];

type TableName = (typeof MEETING_TABLES_IN_ORDER)[number];

/** A row without its tenant; all rows of a table name the same columns. */
type RowOf<Table extends keyof Tables> = Omit<Insertable<Tables[Table]>, "tenant_id">;

export type MeetingRows = { readonly [Table in TableName]: RowOf<Table>[] };

export const noMeetingRows = (): MeetingRows => ({
  meeting: [],
  meeting_session: [],
  meeting_invitee: [],
  attendance: [],
  leave_request: [],
  meeting_move: [],
  meeting_document: [],
  speech_paper: [],
});
