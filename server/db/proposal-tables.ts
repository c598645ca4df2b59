import type { ColumnType, Generated, GeneratedAlways } from "kysely";

// One interface per table of server/db/migrations/0008-proposals.sql, column by column; see tables.ts. Days come as yyyy-mm-dd.

export interface TopicReferenceTable {
  tenant_id: string;
  id: string;
  year: number;
  title: string;
  background: Generated<string>;
  source: Generated<string>;
  sort: Generated<number>;
  withdrawn_at: Date | null;
}

export interface ProposalBundleTable {
  tenant_id: string;
  id: string;
  title: string;
  held_on: string | null;
  result: Generated<string>;
  created_at: Date;
}

export interface ProposalTable {
  tenant_id: string;
  id: string;
  serial_no: number | null;
  case_no: number | null;
  term: number;
  session: number;
  timing: string;
  first_member_id: string;
  entered_by: string | null;
  author_confirmed_at: Date | null;
  proposer_type: string;
  collective_kind: string | null;
  collective_name: string | null;
  text_no: Generated<number>;
  title: string;
  situation: string;
  analysis: string;
  suggestions: string;
  category: Generated<string>;
  suggested_lead: Generated<string>;
  suggested_co: Generated<string>;
  public_level: Generated<string>;
  public_reason: Generated<string>;
  allow_cosign: Generated<boolean>;
  topic_id: string | null;
  source_ref: Generated<string>;
  state: string;
  round: Generated<number>;
  merged_into: string | null;
  bundle_id: string | null;
  fast_track: Generated<boolean>;
  key: Generated<boolean>;
  excellent: Generated<boolean>;
  visit_waived: Generated<boolean>;
  withdrawal_asked_at: Date | null;
  withdrawal_reason: string | null;
  cosign_deadline: Date | null;
  outcome_class: string | null;
  promise_on: string | null;
  reply_due_on: string | null;
  evaluation_due_on: string | null;
  submitted_at: Date | null;
  filed_at: Date | null;
  assigned_at: Date | null;
  replied_at: Date | null;
  closed_at: Date | null;
  created_at: Date;
  changed_at: Date;
  changed_xid: Generated<string>;
  reviewed_by: string | null;
  entry_disputed_at: Date | null;
  search_words: Generated<string>;
  search_pairs: GeneratedAlways<string[]>;
}

export interface ProposalTallyTable {
  tenant_id: string;
  id: GeneratedAlways<string | null>;
  term: number;
  session: number;
  state: string;
  category: string;
  proposer_type: string;
  key: boolean;
  fast_track: boolean;
  count: number;
}

export interface ProposalTextTable {
  tenant_id: string;
  proposal_id: string;
  no: number;
  title: string;
  situation: string;
  analysis: string;
  suggestions: string;
  written_by: string;
  at: Date;
}

export interface ProposalSignerTable {
  tenant_id: string;
  proposal_id: string;
  member_id: string;
  position: number;
  state: string;
  asked_text_no: number;
  signed_text_no: number | null;
  asked_at: Date;
  answered_at: Date | null;
  reason: string | null;
  entered_by: string | null;
}

export interface ProposalAttachmentTable {
  tenant_id: string;
  proposal_id: string;
  position: number;
  sha256: Buffer;
  name: string;
  bytes: number;
}

export interface AttachmentTable {
  tenant_id: string;
  sha256: Buffer;
  stored_name: string;
  media_type: string;
  bytes: number;
  received_at: Date;
}

export interface AttachmentHolderTable {
  tenant_id: string;
  sha256: Buffer;
  account_id: string;
}

export interface ProposalMoveTable {
  tenant_id: string;
  proposal_id: string;
  no: number;
  at: Date;
  actor_account_id: string | null;
  actor_name: string;
  move: string;
  from_state: string;
  to_state: string;
  note: string | null;
  detail: ColumnType<Record<string, unknown>, string | undefined, string>;
}

export interface HandlingTaskTable {
  tenant_id: string;
  id: string;
  proposal_id: string;
  unit_id: string;
  role: string;
  state: string;
  round: Generated<number>;
  assigned_at: Date | null;
  accept_due_on: string | null;
  return_due_on: string | null;
  contact_due_on: string | null;
  due_on: string | null;
  first_due_on: string | null;
  accepted_at: Date | null;
  done_at: Date | null;
  clerk_name: Generated<string>;
  clerk_phone: Generated<string>;
  return_reason: string | null;
  return_note: string | null;
  co_opinion: string | null;
  co_opinion_at: Date | null;
  changed_at: Date;
  changed_xid: Generated<string>;
}

export interface TaskMoveTable {
  tenant_id: string;
  task_id: string;
  no: number;
  at: Date;
  actor_account_id: string | null;
  actor_name: string;
  move: string;
  from_state: string;
  to_state: string;
  note: string | null;
  detail: ColumnType<Record<string, unknown>, string | undefined, string>;
}

export interface TaskExtensionTable {
  tenant_id: string;
  task_id: string;
  no: number;
  asked_by: string;
  reason: string;
  from_due_on: string;
  to_due_on: string;
  granted_at: Date | null;
  refused_at: Date | null;
  at: Date;
}

export interface ContactRecordTable {
  tenant_id: string;
  id: string;
  task_id: string;
  proposal_id: string;
  round: number;
  mode: string;
  happened_on: string;
  place: Generated<string>;
  participants: Generated<string>;
  summary: Generated<string>;
  claimed_by: string;
  claimed_at: Date;
  voided_at: Date | null;
}

export interface ContactAnswerTable {
  tenant_id: string;
  contact_id: string;
  member_id: string;
  answer: string | null;
  at: Date | null;
}

export interface MeetingRequestTable {
  tenant_id: string;
  id: string;
  proposal_id: string;
  member_id: string;
  wish: string;
  at: Date;
  answer: string | null;
  answered_by: string | null;
  answered_at: Date | null;
}

export interface ReplyTable {
  tenant_id: string;
  id: string;
  task_id: string;
  proposal_id: string;
  round: number;
  version: number;
  reply_no: Generated<string>;
  abstract: Generated<string>;
  body: string;
  outcome_class: string | null;
  signed_class: string | null;
  promise: Generated<string>;
  promise_on: string | null;
  contact_person: Generated<string>;
  contact_phone: Generated<string>;
  written_by: string;
  written_at: Date;
  signed_by: string | null;
  signed_at: Date | null;
  passed_at: Date | null;
}

export interface ReplyCosignTable {
  tenant_id: string;
  reply_id: string;
  task_id: string;
  agrees: boolean;
  note: Generated<string>;
  by_account: string;
  at: Date;
}

export interface EvaluationTable {
  tenant_id: string;
  proposal_id: string;
  round: number;
  member_id: string;
  answers: ColumnType<Record<string, unknown>, string | undefined, string>;
  overall: string;
  comment: Generated<string>;
  would_satisfy: Generated<string>;
  at: Date;
  entered_by: string | null;
}

export interface CommitmentTable {
  tenant_id: string;
  id: string;
  proposal_id: string;
  task_id: string | null;
  promise: string;
  due_on: string;
  unit_says: string | null;
  unit_said_at: Date | null;
  member_says: string | null;
  member_said_at: Date | null;
  fulfilled_on: string | null;
  closed_at: Date | null;
  created_at: Date;
}

export interface ProposalNoteTable {
  tenant_id: string;
  proposal_id: string;
  no: number;
  kind: string;
  text: string;
  unit_id: string | null;
  at: Date;
  actor_account_id: string | null;
  actor_name: string;
}

export interface LeaderAssignmentTable {
  tenant_id: string;
  id: string;
  proposal_id: string;
  role: string;
  leader_name: string;
  leader_title: Generated<string>;
  ended_at: Date | null;
  at: Date;
}

export interface ProposalDistinctionTable {
  tenant_id: string;
  id: string;
  proposal_id: string;
  kind: string;
  decided_by: string;
  decided_on: string;
  note: Generated<string>;
  at: Date;
  voided_at: Date | null;
  void_reason: string | null;
}

export interface UnitSatisfactionTable {
  tenant_id: string;
  unit_id: string;
  year: number;
  rated: number;
  satisfied: number;
  basically: number;
  dissatisfied: number;
  summed_at: Date;
}

export interface ProposalTables {
  unit_satisfaction: UnitSatisfactionTable;
  topic_reference: TopicReferenceTable;
  proposal_bundle: ProposalBundleTable;
  proposal: ProposalTable;
  proposal_tally: ProposalTallyTable;
  proposal_text: ProposalTextTable;
  proposal_signer: ProposalSignerTable;
  proposal_attachment: ProposalAttachmentTable;
  attachment: AttachmentTable;
  attachment_holder: AttachmentHolderTable;
  proposal_move: ProposalMoveTable;
  handling_task: HandlingTaskTable;
  task_move: TaskMoveTable;
  task_extension: TaskExtensionTable;
  contact_record: ContactRecordTable;
  contact_answer: ContactAnswerTable;
  meeting_request: MeetingRequestTable;
  reply: ReplyTable;
  reply_cosign: ReplyCosignTable;
  evaluation: EvaluationTable;
  commitment: CommitmentTable;
  proposal_note: ProposalNoteTable;
  leader_assignment: LeaderAssignmentTable;
  proposal_distinction: ProposalDistinctionTable;
}
