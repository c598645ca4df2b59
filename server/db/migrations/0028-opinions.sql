-- Opinion reports (社情民意信息, domain.md §2.2, §4.3). What an author wrote stands in `original` for good; the office edits `edited` beside it.
create table opinion_report (
  tenant_id text not null references tenant (id),
  id uuid not null,
  -- Counted within its year from 1, given when it was handed in.
  year int not null,
  serial_no int not null,
  state text not null,
  -- {title, situation, analysis, suggestions}, both; a resubmission writes `original` anew and keeps the former in the history.
  original jsonb not null,
  edited jsonb,
  edit_rev int not null default 0,
  edited_by uuid,
  edited_at timestamptz,
  category text,
  source text not null,
  -- Name of the 界别, 党派, 专委会, 联络组, or of the 信息员's place.
  source_name text not null default '',
  sensitivity text not null default 'NORMAL',
  is_composite boolean not null default false,
  merged_into uuid,
  campaign_id uuid,
  from_proposal_id uuid,
  -- The account that handed it in, or the staff who entered it on behalf.
  submitted_by uuid not null,
  is_on_behalf boolean not null default false,
  submitted_at timestamptz not null,
  editor_id uuid,
  main_to text[] not null default '{}',
  cc_to text[] not null default '{}',
  -- Why it was returned or retained, for its author.
  public_note text not null default '',
  changed_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, year, serial_no),
  foreign key (tenant_id, merged_into) references opinion_report (tenant_id, id),
  foreign key (tenant_id, campaign_id) references campaign (tenant_id, id),
  foreign key (tenant_id, from_proposal_id) references proposal (tenant_id, id)
);
create index opinion_report_by_state on opinion_report (tenant_id, state, submitted_at desc, id);
create index opinion_report_by_time on opinion_report (tenant_id, submitted_at desc, id);
create index opinion_report_by_whole on opinion_report (tenant_id, merged_into) where merged_into is not null;
create index opinion_report_by_campaign on opinion_report (tenant_id, campaign_id) where campaign_id is not null;

-- In the order of their names; a member or somebody else (联系点信息员, 非委员).
create table opinion_author (
  tenant_id text not null,
  report_id uuid not null,
  place int not null,
  member_id uuid,
  name text not null,
  organisation text not null default '',
  -- A joint author who was named and does not want to be.
  left_at timestamptz,
  primary key (tenant_id, report_id, place),
  unique (tenant_id, report_id, member_id),
  foreign key (tenant_id, report_id) references opinion_report (tenant_id, id),
  foreign key (tenant_id, member_id) references member (tenant_id, id)
);
create index opinion_author_by_member on opinion_author (tenant_id, member_id) where member_id is not null;

-- The residents' words that it was made of.
create table opinion_submission (
  tenant_id text not null,
  report_id uuid not null,
  submission_id uuid not null,
  linked_at timestamptz not null,
  primary key (tenant_id, report_id, submission_id),
  foreign key (tenant_id, report_id) references opinion_report (tenant_id, id),
  foreign key (tenant_id, submission_id) references submission (tenant_id, id)
);
create index opinion_submission_by_submission on opinion_submission (tenant_id, submission_id);

create table opinion_move (
  tenant_id text not null,
  report_id uuid not null,
  no int not null,
  at timestamptz not null,
  actor_account_id uuid,
  actor_name text not null,
  move text not null,
  from_state text not null,
  to_state text not null,
  note text not null default '',
  before jsonb not null default '{}',
  primary key (tenant_id, report_id, no),
  foreign key (tenant_id, report_id) references opinion_report (tenant_id, id)
);

-- Between editors and signer; the author never reads them. `quote` is the passage it is about.
create table opinion_comment (
  tenant_id text not null,
  id uuid not null,
  report_id uuid not null,
  field text,
  quote text not null default '',
  words text not null,
  by_account_id uuid not null,
  by_name text not null,
  at timestamptz not null,
  resolved_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, report_id) references opinion_report (tenant_id, id)
);
create index opinion_comment_by_report on opinion_comment (tenant_id, report_id, at);

-- 期 and 专报. `no` is given at signing, so that it has no gaps; a dropped one never had any.
create table opinion_issue (
  tenant_id text not null references tenant (id),
  id uuid not null,
  kind text not null,
  state text not null,
  year int,
  no int,
  title text not null,
  main_to text[] not null,
  cc_to text[] not null default '{}',
  prepared_by uuid not null,
  prepared_at timestamptz not null,
  signed_by uuid,
  signer_name text not null default '',
  signed_at timestamptz,
  primary key (tenant_id, id),
  unique (tenant_id, kind, year, no),
  check ((state = 'ISSUED') = (no is not null))
);

create table opinion_issue_report (
  tenant_id text not null,
  issue_id uuid not null,
  report_id uuid not null,
  place int not null,
  primary key (tenant_id, issue_id, report_id),
  foreign key (tenant_id, issue_id) references opinion_issue (tenant_id, id),
  foreign key (tenant_id, report_id) references opinion_report (tenant_id, id)
);
create index opinion_issue_report_by_report on opinion_issue_report (tenant_id, report_id);

create table opinion_escalation (
  tenant_id text not null,
  id uuid not null,
  report_id uuid not null,
  level text not null,
  -- 「市政协综合信息处」, 直报点.
  channel text not null default '',
  sent_on date not null,
  sent_by uuid not null,
  state text not null,
  is_composite boolean,
  decided_on date,
  note text not null default '',
  -- Counts corrections: what is booked belongs to the adoption that stands.
  rev int not null default 1,
  changed_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, report_id, level),
  foreign key (tenant_id, report_id) references opinion_report (tenant_id, id)
);
create index opinion_escalation_by_sent on opinion_escalation (tenant_id, level, sent_on);

create table opinion_instruction (
  tenant_id text not null,
  id uuid not null,
  report_id uuid not null,
  level text not null,
  leader_title text not null,
  is_chief boolean not null default false,
  given_on date not null,
  -- Encrypted; read only by who may, and each reading is written down.
  words bytea,
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  voided_at timestamptz,
  void_reason text not null default '',
  primary key (tenant_id, id),
  foreign key (tenant_id, report_id) references opinion_report (tenant_id, id)
);
create index opinion_instruction_by_report on opinion_instruction (tenant_id, report_id);
create index opinion_instruction_by_day on opinion_instruction (tenant_id, given_on);

create table opinion_forward (
  tenant_id text not null,
  id uuid not null,
  report_id uuid not null,
  unit_id uuid not null,
  state text not null,
  note text not null default '',
  sent_at timestamptz not null,
  sent_by uuid not null,
  due_on date,
  reply text not null default '',
  replied_at timestamptz,
  replied_by text not null default '',
  primary key (tenant_id, id),
  foreign key (tenant_id, report_id) references opinion_report (tenant_id, id),
  foreign key (tenant_id, unit_id) references handling_unit (tenant_id, id)
);
create index opinion_forward_by_report on opinion_forward (tenant_id, report_id);
create index opinion_forward_by_unit on opinion_forward (tenant_id, unit_id, state);
