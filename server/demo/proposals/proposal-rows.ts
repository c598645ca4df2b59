import type { DutyRow } from "#server/demo/duty/duty-row.ts";
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
] as const satisfies readonly (keyof Tables)[];

type InsertedName = (typeof PROPOSAL_TABLES_IN_ORDER)[number];

/** A row without its tenant. */
export type RowOf<Table extends InsertedName> = Omit<Insertable<Tables[Table]>, "tenant_id">;

export type ProposalRows = { readonly [Table in InsertedName]: RowOf<Table>[] } & {
  /** The ledger comes last, with what else was earned: server/demo/duty. */
  readonly duty_entry: DutyRow[];
};

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
