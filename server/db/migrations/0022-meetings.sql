-- Meetings and activities (domain.md §2.4, §4.9): the main source of duty entries.
create table meeting (
  tenant_id text not null references tenant (id),
  id uuid not null,
  kind text not null,
  -- Of an activity: one of six.
  category text,
  title text not null,
  place text not null default '',
  -- 谁组织谁记录: who holds it, as to be printed, and the account that entered it.
  organiser text not null default '',
  summary text not null default '',
  is_obligatory boolean not null default true,
  -- Absent is who was there for less than two thirds of the half-days.
  two_thirds boolean not null default true,
  late_after_minutes int not null default 15,
  -- 「秘书长」: who decides on leave, as printed.
  leave_approver text not null default '秘书长',
  answer_by timestamptz,
  speech_until timestamptz,
  state text not null default 'DRAFT',
  -- Key of the room's changing codes.
  code_key bytea not null,
  created_by uuid,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  rev int not null default 1,
  primary key (tenant_id, id)
);

-- One half-day.
create table meeting_session (
  tenant_id text not null,
  id uuid not null,
  meeting_id uuid not null,
  no int not null,
  label text not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, meeting_id, no),
  foreign key (tenant_id, meeting_id) references meeting (tenant_id, id)
);
create index meeting_session_by_time on meeting_session (tenant_id, starts_at);

-- Who is invited, and as what.
create table meeting_invitee (
  tenant_id text not null,
  meeting_id uuid not null,
  member_id uuid not null,
  role text not null default 'MEMBER',
  seat text not null default '',
  -- Said beforehand that they come.
  is_registered boolean not null default false,
  answered_at timestamptz,
  removed_at timestamptz,
  primary key (tenant_id, meeting_id, member_id),
  foreign key (tenant_id, meeting_id) references meeting (tenant_id, id),
  foreign key (tenant_id, member_id) references member (tenant_id, id)
);
create index meeting_invitee_by_member on meeting_invitee (tenant_id, member_id);

-- One member, one half-day: domain/meeting/attendance-flow.ts.
create table attendance (
  tenant_id text not null,
  session_id uuid not null,
  member_id uuid not null,
  meeting_id uuid not null,
  state text not null default 'INVITED',
  -- What it was before it was counted or checked in, to go back to.
  before_state text,
  checked_in_at timestamptz,
  way text,
  is_late boolean not null default false,
  left_early boolean not null default false,
  -- The phone had no network in the room; it was sent later.
  offline_synced boolean not null default false,
  -- Account of staff that entered it, and the photographed sheet.
  entered_by uuid,
  sheet_sha256 bytea,
  primary key (tenant_id, session_id, member_id),
  foreign key (tenant_id, session_id) references meeting_session (tenant_id, id),
  foreign key (tenant_id, meeting_id, member_id) references meeting_invitee (tenant_id, meeting_id, member_id)
);
create index attendance_by_member on attendance (tenant_id, member_id);
create index attendance_by_meeting on attendance (tenant_id, meeting_id);

create table attendance_move (
  tenant_id text not null,
  session_id uuid not null,
  member_id uuid not null,
  no int not null,
  at timestamptz not null,
  actor_account_id uuid,
  actor_name text not null,
  move text not null,
  from_state text not null,
  to_state text not null,
  note text not null default '',
  detail jsonb not null default '{}',
  primary key (tenant_id, session_id, member_id, no),
  foreign key (tenant_id, session_id, member_id) references attendance (tenant_id, session_id, member_id)
);

create table meeting_move (
  tenant_id text not null,
  meeting_id uuid not null,
  no int not null,
  at timestamptz not null,
  actor_account_id uuid,
  actor_name text not null,
  move text not null,
  note text not null default '',
  detail jsonb not null default '{}',
  primary key (tenant_id, meeting_id, no),
  foreign key (tenant_id, meeting_id) references meeting (tenant_id, id)
);

create table leave_request (
  tenant_id text not null,
  id uuid not null,
  meeting_id uuid not null,
  member_id uuid not null,
  no int not null,
  kind text not null,
  reason text not null default '',
  -- Of which half-days.
  session_ids uuid[] not null,
  state text not null default 'ASKED',
  asked_at timestamptz not null,
  decided_by uuid,
  decided_by_name text not null default '',
  decided_at timestamptz,
  decision_note text not null default '',
  primary key (tenant_id, id),
  unique (tenant_id, meeting_id, member_id, no),
  foreign key (tenant_id, meeting_id, member_id) references meeting_invitee (tenant_id, meeting_id, member_id)
);
create index leave_request_by_state on leave_request (tenant_id, state, asked_at);

-- 会议材料; bytes lie with the attachments.
create table meeting_document (
  tenant_id text not null,
  id uuid not null,
  meeting_id uuid not null,
  sort int not null,
  title text not null,
  file_name text not null,
  media_type text not null,
  bytes int not null,
  sha256 bytea not null,
  -- Paragraphs of a docx or a text, for reading on a phone: [{kind, text}]; null for a PDF.
  blocks jsonb,
  added_at timestamptz not null,
  removed_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, meeting_id) references meeting (tenant_id, id)
);
create index meeting_document_by_meeting on meeting_document (tenant_id, meeting_id);

create table speech_paper (
  tenant_id text not null,
  id uuid not null,
  meeting_id uuid not null,
  member_id uuid not null,
  title text not null,
  body text not null,
  state text not null default 'SUBMITTED',
  submitted_at timestamptz not null,
  decided_by uuid,
  decided_at timestamptz,
  decision_note text not null default '',
  primary key (tenant_id, id),
  foreign key (tenant_id, meeting_id) references meeting (tenant_id, id),
  foreign key (tenant_id, member_id) references member (tenant_id, id)
);
create index speech_paper_by_meeting on speech_paper (tenant_id, meeting_id);
create index speech_paper_by_member on speech_paper (tenant_id, member_id);
