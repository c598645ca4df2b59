import type { Tables } from "#server/db/tables.ts";
import type { Insertable } from "kysely";

/** Rows of the demo's proposals, by table, in the order in which they may be inserted. */
export const PROPOSAL_TABLES_IN_ORDER = [
  "topic_reference",
  "proposal",
  "proposal_text",
  "proposal_signer",
  "proposal_move",
  "handling_task",
  "task_move",
  "task_extension",
  "contact_record",
  "contact_answer",
  "meeting_request",
  "reply",
  "reply_cosign",
  "evaluation",
  "commitment",
  "proposal_note",
  "leader_assignment",
  "proposal_distinction",
  "duty_entry",
] as const satisfies readonly (keyof Tables)[];

type TableName = (typeof PROPOSAL_TABLES_IN_ORDER)[number];

/** A row without its tenant. */
export type RowOf<Table extends TableName> = Omit<Insertable<Tables[Table]>, "tenant_id">;

export type ProposalRows = { readonly [Table in TableName]: RowOf<Table>[] };

export const noProposalRows = (): ProposalRows => ({
  topic_reference: [],
  proposal: [],
  proposal_text: [],
  proposal_signer: [],
  proposal_move: [],
  handling_task: [],
  task_move: [],
  task_extension: [],
  contact_record: [],
  contact_answer: [],
  meeting_request: [],
  reply: [],
  reply_cosign: [],
  evaluation: [],
  commitment: [],
  proposal_note: [],
  leader_assignment: [],
  proposal_distinction: [],
  duty_entry: [],
});
