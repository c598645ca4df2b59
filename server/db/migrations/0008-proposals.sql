-- 提案. A proposal exists here from its first invitation to cosign, or from being handed in; before that it is a draft (table draft) of the same id.
-- Days are days in Shanghai. Whatever changes on a proposal or on rows beneath it, proposal.changed_xid follows (server/proposals/touch-proposal.ts).

alter table handling_unit
  add column kind text not null default 'GOVERNMENT' check (kind in ('PARTY_ORGAN', 'GOVERNMENT', 'CONGRESS', 'CPPCC', 'COURT', 'PROCURATORATE', 'OTHER')),
  add column clerk_name text not null default '',
  add column clerk_phone text not null default '',
  add column leader_name text not null default '',
  add column mark text not null default '';

-- The unit whose tasks this account works on; such an account is never a member's (C6).
alter table account add column unit_id uuid;
alter table account add foreign key (tenant_id, unit_id) references handling_unit (tenant_id, id);
alter table account add check (unit_id is null or member_id is null);

create table topic_reference (
  tenant_id text not null references tenant (id),
  id uuid not null,
  year int not null,
  title text not null,
  background text not null default '',
  source text not null default '',
  sort int not null default 0,
  withdrawn_at timestamptz,
  primary key (tenant_id, id)
);

create table proposal_bundle (
  tenant_id text not null references tenant (id),
  id uuid not null,
  title text not null,
  held_on date,
  result text not null default '',
  created_at timestamptz not null,
  primary key (tenant_id, id)
);

create table proposal (
  tenant_id text not null references tenant (id),
  id uuid not null,
  -- 流水号, given when it is handed in; 提案号, given when it is filed. Both without gaps, within a term and session.
  serial_no int,
  case_no int,
  term int not null,
  session int not null,
  timing text not null check (timing in ('SESSION', 'ORDINARY')),
  first_member_id uuid not null,
  -- The staff account that entered it on behalf, and when the author confirmed that.
  entered_by uuid,
  author_confirmed_at timestamptz,
  proposer_type text not null check (proposer_type in ('INDIVIDUAL', 'JOINT', 'COLLECTIVE')),
  collective_kind text,
  collective_name text,
  -- The text that stands; every one that was invited on or handed in is kept in proposal_text.
  text_no int not null default 1,
  title text not null,
  situation text not null,
  analysis text not null,
  suggestions text not null,
  category text not null default '',
  suggested_lead text not null default '',
  suggested_co text not null default '',
  public_level text not null default 'FULL' check (public_level in ('FULL', 'SUMMARY', 'NONE')),
  public_reason text not null default '',
  allow_cosign boolean not null default false,
  topic_id uuid,
  source_ref text not null default '',
  state text not null,
  -- How often it has been handled: 1, and one more for every 重新办理.
  round int not null default 1,
  merged_into uuid,
  bundle_id uuid,
  fast_track boolean not null default false,
  key boolean not null default false,
  excellent boolean not null default false,
  -- The member has said that no visit is needed.
  visit_waived boolean not null default false,
  withdrawal_asked_at timestamptz,
  withdrawal_reason text,
  cosign_deadline timestamptz,
  outcome_class text check (outcome_class in ('A', 'B', 'C', 'D')),
  promise_on date,
  reply_due_on date,
  evaluation_due_on date,
  submitted_at timestamptz,
  filed_at timestamptz,
  assigned_at timestamptz,
  replied_at timestamptz,
  closed_at timestamptz,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  changed_xid xid8 not null default pg_current_xact_id(),
  primary key (tenant_id, id),
  unique (tenant_id, term, session, case_no),
  unique (tenant_id, term, session, serial_no),
  foreign key (tenant_id, first_member_id) references member (tenant_id, id),
  foreign key (tenant_id, entered_by) references account (tenant_id, id),
  foreign key (tenant_id, merged_into) references proposal (tenant_id, id),
  foreign key (tenant_id, bundle_id) references proposal_bundle (tenant_id, id),
  check ((state = 'MERGED') <= (merged_into is not null))
);
create index proposal_by_change on proposal (tenant_id, changed_xid, id);
create index proposal_by_state on proposal (tenant_id, term, session, state, serial_no desc);
create index proposal_by_serial on proposal (tenant_id, term desc, session desc, serial_no desc);
create index proposal_by_merge on proposal (tenant_id, merged_into) where merged_into is not null;
create index proposal_by_bundle on proposal (tenant_id, bundle_id) where bundle_id is not null;
create index proposal_by_promise on proposal (tenant_id, promise_on) where state = 'TRACKING';
create index proposal_by_cosign_deadline on proposal (tenant_id, cosign_deadline) where state = 'COSIGNING';
create index proposal_by_evaluation on proposal (tenant_id, evaluation_due_on) where state = 'REPLIED';

-- Never changed, never deleted: what somebody signed can always be read.
create table proposal_text (
  tenant_id text not null,
  proposal_id uuid not null,
  no int not null,
  title text not null,
  situation text not null,
  analysis text not null,
  suggestions text not null,
  written_by uuid not null,
  at timestamptz not null,
  primary key (tenant_id, proposal_id, no),
  foreign key (tenant_id, proposal_id) references proposal (tenant_id, id)
);

-- The first proposer (position 0, SIGNED) and everybody who was asked to cosign, in the order of the names.
create table proposal_signer (
  tenant_id text not null,
  proposal_id uuid not null,
  member_id uuid not null,
  position int not null,
  state text not null check (state in ('INVITED', 'SIGNED', 'DECLINED', 'EXPIRED', 'DROPPED')),
  -- Which text was shown when they were asked, and which they signed.
  asked_text_no int not null,
  signed_text_no int,
  asked_at timestamptz not null,
  answered_at timestamptz,
  reason text,
  -- The staff account that entered the signature from paper.
  entered_by uuid,
  primary key (tenant_id, proposal_id, member_id),
  foreign key (tenant_id, proposal_id) references proposal (tenant_id, id),
  foreign key (tenant_id, member_id) references member (tenant_id, id)
);
create index proposal_signer_by_member on proposal_signer (tenant_id, member_id, proposal_id);

create table proposal_attachment (
  tenant_id text not null,
  proposal_id uuid not null,
  position int not null,
  sha256 bytea not null,
  name text not null,
  bytes int not null,
  primary key (tenant_id, proposal_id, position),
  foreign key (tenant_id, proposal_id) references proposal (tenant_id, id)
);
create index proposal_attachment_by_hash on proposal_attachment (tenant_id, sha256);

-- Bytes lie in DATA_DIR/attachments; who put them there first may read them until a proposal names them.
create table attachment (
  tenant_id text not null references tenant (id),
  sha256 bytea not null,
  stored_name text not null,
  media_type text not null,
  bytes int not null,
  put_by uuid not null,
  received_at timestamptz not null,
  primary key (tenant_id, sha256)
);

-- History in rows: who, when, from, to, why. `detail` holds codes (reason, class, target …), never a rating.
create table proposal_move (
  tenant_id text not null,
  proposal_id uuid not null,
  no int not null,
  at timestamptz not null,
  actor_account_id uuid,
  actor_name text not null,
  move text not null,
  from_state text not null,
  to_state text not null,
  note text,
  detail jsonb not null default '{}',
  primary key (tenant_id, proposal_id, no),
  foreign key (tenant_id, proposal_id) references proposal (tenant_id, id)
);

create table handling_task (
  tenant_id text not null,
  id uuid not null,
  proposal_id uuid not null,
  unit_id uuid not null,
  role text not null check (role in ('LEAD', 'CO', 'SPLIT', 'SOLE')),
  state text not null,
  round int not null default 1,
  assigned_at timestamptz,
  accept_due_on date,
  return_due_on date,
  contact_due_on date,
  due_on date,
  -- As it was before any extension.
  first_due_on date,
  accepted_at timestamptz,
  done_at timestamptz,
  -- Who of the unit the member may call, from the first day.
  clerk_name text not null default '',
  clerk_phone text not null default '',
  return_reason text,
  return_note text,
  co_opinion text,
  co_opinion_at timestamptz,
  changed_at timestamptz not null,
  changed_xid xid8 not null default pg_current_xact_id(),
  primary key (tenant_id, id),
  foreign key (tenant_id, proposal_id) references proposal (tenant_id, id),
  foreign key (tenant_id, unit_id) references handling_unit (tenant_id, id)
);
create index handling_task_by_proposal on handling_task (tenant_id, proposal_id);
create index handling_task_by_unit on handling_task (tenant_id, unit_id, state, due_on);
create unique index handling_task_once on handling_task (tenant_id, proposal_id, unit_id) where state <> 'REASSIGNED';

create table task_move (
  tenant_id text not null,
  task_id uuid not null,
  no int not null,
  at timestamptz not null,
  actor_account_id uuid,
  actor_name text not null,
  move text not null,
  from_state text not null,
  to_state text not null,
  note text,
  detail jsonb not null default '{}',
  primary key (tenant_id, task_id, no),
  foreign key (tenant_id, task_id) references handling_task (tenant_id, id)
);

create table task_extension (
  tenant_id text not null,
  task_id uuid not null,
  no int not null,
  asked_by text not null,
  reason text not null,
  from_due_on date not null,
  to_due_on date not null,
  -- Null while it is only asked for.
  granted_at timestamptz,
  refused_at timestamptz,
  at timestamptz not null,
  primary key (tenant_id, task_id, no),
  foreign key (tenant_id, task_id) references handling_task (tenant_id, id)
);

create table contact_record (
  tenant_id text not null,
  id uuid not null,
  task_id uuid not null,
  proposal_id uuid not null,
  round int not null,
  mode text not null check (mode in ('VISIT', 'MEETING', 'PHONE', 'EMAIL', 'LETTER', 'OTHER')),
  happened_on date not null,
  place text not null default '',
  participants text not null default '',
  summary text not null default '',
  claimed_by uuid not null,
  claimed_at timestamptz not null,
  voided_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, task_id) references handling_task (tenant_id, id),
  foreign key (tenant_id, proposal_id) references proposal (tenant_id, id)
);
create index contact_record_by_proposal on contact_record (tenant_id, proposal_id);

-- Whom the unit says it met, and what that member says of it: null is no answer, and no yes.
create table contact_answer (
  tenant_id text not null,
  contact_id uuid not null,
  member_id uuid not null,
  answer text check (answer in ('CONFIRMED', 'DISPUTED', 'FORGOTTEN')),
  at timestamptz,
  primary key (tenant_id, contact_id, member_id),
  foreign key (tenant_id, contact_id) references contact_record (tenant_id, id)
);

-- 约一次面谈.
create table meeting_request (
  tenant_id text not null,
  id uuid not null,
  proposal_id uuid not null,
  member_id uuid not null,
  wish text not null,
  at timestamptz not null,
  answer text,
  answered_by uuid,
  answered_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, proposal_id) references proposal (tenant_id, id)
);
create index meeting_request_by_proposal on meeting_request (tenant_id, proposal_id);

-- One row a version; an answer that was sent is never changed.
create table reply (
  tenant_id text not null,
  id uuid not null,
  task_id uuid not null,
  proposal_id uuid not null,
  round int not null,
  version int not null,
  reply_no text not null default '',
  abstract text not null default '',
  body text not null,
  outcome_class text check (outcome_class in ('A', 'B', 'C', 'D')),
  -- As the unit signed it, where the audit changed it; why stands in task_move.
  signed_class text,
  promise text not null default '',
  promise_on date,
  contact_person text not null default '',
  contact_phone text not null default '',
  written_by uuid not null,
  written_at timestamptz not null,
  signed_by text,
  signed_at timestamptz,
  passed_at timestamptz,
  primary key (tenant_id, id),
  unique (tenant_id, task_id, version),
  foreign key (tenant_id, task_id) references handling_task (tenant_id, id),
  foreign key (tenant_id, proposal_id) references proposal (tenant_id, id)
);
create index reply_by_proposal on reply (tenant_id, proposal_id);

create table reply_cosign (
  tenant_id text not null,
  reply_id uuid not null,
  task_id uuid not null,
  agrees boolean not null,
  note text not null default '',
  by_account uuid not null,
  at timestamptz not null,
  primary key (tenant_id, reply_id, task_id),
  foreign key (tenant_id, reply_id) references reply (tenant_id, id),
  foreign key (tenant_id, task_id) references handling_task (tenant_id, id)
);

-- PRIVATE to the member and the 提案委. No unit, no export, no log and no history reads this table (tests/api/rating-privacy.test.ts).
create table evaluation (
  tenant_id text not null,
  proposal_id uuid not null,
  round int not null,
  member_id uuid not null,
  answers jsonb not null,
  overall text not null check (overall in ('SATISFIED', 'BASICALLY', 'NOT')),
  comment text not null default '',
  would_satisfy text not null default '',
  at timestamptz not null,
  -- The staff account that entered it from paper.
  entered_by uuid,
  primary key (tenant_id, proposal_id, round, member_id),
  foreign key (tenant_id, proposal_id) references proposal (tenant_id, id),
  foreign key (tenant_id, member_id) references member (tenant_id, id)
);

-- A B-class promise: open until it is kept, across years.
create table commitment (
  tenant_id text not null,
  id uuid not null,
  proposal_id uuid not null,
  task_id uuid,
  promise text not null,
  due_on date not null,
  -- What each side says once it is due: KEPT, PARTLY, NOT_KEPT.
  unit_says text,
  unit_said_at timestamptz,
  member_says text,
  member_said_at timestamptz,
  fulfilled_on date,
  closed_at timestamptz,
  created_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, proposal_id) references proposal (tenant_id, id),
  foreign key (tenant_id, task_id) references handling_task (tenant_id, id)
);
create index commitment_by_proposal on commitment (tenant_id, proposal_id);
create index commitment_open on commitment (tenant_id, due_on) where closed_at is null;

-- Progress reports of a unit, words of the member, reminders, supervision diary, visits of a look-back.
create table proposal_note (
  tenant_id text not null,
  proposal_id uuid not null,
  no int not null,
  kind text not null check (kind in ('PROGRESS', 'MEMBER', 'REMINDER', 'SUPERVISION', 'LOOK_BACK')),
  text text not null,
  unit_id uuid,
  at timestamptz not null,
  actor_account_id uuid,
  actor_name text not null,
  primary key (tenant_id, proposal_id, no),
  foreign key (tenant_id, proposal_id) references proposal (tenant_id, id)
);

create table leader_assignment (
  tenant_id text not null,
  id uuid not null,
  proposal_id uuid not null,
  role text not null check (role in ('LEAD_HANDLING', 'SUPERVISING')),
  leader_name text not null,
  leader_title text not null default '',
  ended_at timestamptz,
  at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, proposal_id) references proposal (tenant_id, id)
);
create index leader_assignment_by_proposal on leader_assignment (tenant_id, proposal_id);

-- 重点, 优秀: which meeting decided it and when; taken back by voiding.
create table proposal_distinction (
  tenant_id text not null,
  id uuid not null,
  proposal_id uuid not null,
  kind text not null check (kind in ('KEY', 'EXCELLENT')),
  decided_by text not null,
  decided_on date not null,
  note text not null default '',
  at timestamptz not null,
  voided_at timestamptz,
  void_reason text,
  primary key (tenant_id, id),
  foreign key (tenant_id, proposal_id) references proposal (tenant_id, id)
);
create index proposal_distinction_by_proposal on proposal_distinction (tenant_id, proposal_id);

-- What moves earned, for the duty ledger (domain.md §4.10): only ever appended; `reverses` takes an entry back.
create table duty_entry (
  tenant_id text not null,
  id uuid not null,
  kind text not null,
  source_id uuid not null,
  member_id uuid not null,
  duty_on date not null,
  reverses uuid,
  at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, member_id) references member (tenant_id, id),
  foreign key (tenant_id, reverses) references duty_entry (tenant_id, id)
);
create unique index duty_entry_once on duty_entry (tenant_id, kind, source_id, member_id) where reverses is null;
create unique index duty_entry_reversed_once on duty_entry (tenant_id, reverses) where reverses is not null;
