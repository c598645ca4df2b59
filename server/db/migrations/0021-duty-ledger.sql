-- The duty ledger (domain.md §4.10) grows out of what moves earned so far: facts of duty work, never points.
alter table duty_entry
  add column year text,
  add column matter_id uuid,
  add column quantity numeric(8, 2) not null default 1,
  add column share_place int not null default 1,
  add column share_of int not null default 1,
  add column facts jsonb not null default '{}',
  add column evidence jsonb not null default '{}';
update duty_entry set year = extract(year from duty_on)::text, matter_id = source_id;
alter table duty_entry
  alter column year set not null,
  alter column matter_id set not null;
create index duty_entry_by_member on duty_entry (tenant_id, member_id, year);
create index duty_entry_by_year on duty_entry (tenant_id, year);

-- One link of the chain per entry: no = 1, 2, 3 … per tenant and year, hash = sha256(prev_hash and the entry's words). Written at commit.
create table duty_seal (
  tenant_id text not null references tenant (id),
  year text not null,
  no bigint not null,
  entry_id uuid not null,
  prev_hash bytea not null,
  hash bytea not null,
  primary key (tenant_id, year, no),
  unique (tenant_id, entry_id),
  foreign key (tenant_id, entry_id) references duty_entry (tenant_id, id)
);

-- 赋分办法, one row per version; what is published is never changed.
create table rule_set (
  tenant_id text not null references tenant (id),
  id uuid not null,
  version int not null,
  title text not null,
  rules jsonb not null,
  state text not null default 'DRAFT' check (state in ('DRAFT', 'PUBLISHED')),
  -- Why it was changed, for those who come later.
  note text not null default '',
  rev int not null default 1,
  created_by uuid,
  created_at timestamptz not null,
  published_by uuid,
  published_at timestamptz,
  primary key (tenant_id, id),
  unique (tenant_id, version)
);

create table score_year (
  tenant_id text not null references tenant (id),
  year text not null,
  from_day date not null,
  to_day date not null,
  state text not null default 'OPEN' check (state in ('OPEN', 'FROZEN', 'ARCHIVED')),
  rule_set_id uuid not null,
  frozen_at timestamptz,
  archived_at timestamptz,
  primary key (tenant_id, year),
  foreign key (tenant_id, rule_set_id) references rule_set (tenant_id, id)
);

create table score_year_move (
  tenant_id text not null,
  year text not null,
  no int not null,
  at timestamptz not null,
  actor_account_id uuid,
  actor_name text not null,
  move text not null,
  note text not null default '',
  primary key (tenant_id, year, no),
  foreign key (tenant_id, year) references score_year (tenant_id, year)
);

-- What a frozen year looked like to each member: the hash of the statement's bytes, never a total.
create table score_confirmation (
  tenant_id text not null,
  year text not null,
  member_id uuid not null,
  statement_hash bytea not null,
  confirmed_at timestamptz,
  primary key (tenant_id, year, member_id),
  foreign key (tenant_id, year) references score_year (tenant_id, year),
  foreign key (tenant_id, member_id) references member (tenant_id, id)
);

-- Entered by one person with evidence, approved by another.
create table manual_entry (
  tenant_id text not null references tenant (id),
  id uuid not null,
  member_id uuid not null,
  kind text not null,
  duty_on date not null,
  quantity numeric(8, 2) not null default 1,
  share_place int not null default 1,
  share_of int not null default 1,
  facts jsonb not null default '{}',
  title text not null,
  evidence_note text not null default '',
  -- A file of DATA_DIR/attachments that shows it; null where words suffice.
  evidence_sha256 bytea,
  evidence_name text,
  state text not null default 'PROPOSED',
  entered_by uuid not null,
  entered_at timestamptz not null,
  decided_by uuid,
  decided_at timestamptz,
  decision_note text not null default '',
  -- The appeal that led to it.
  appeal_id uuid,
  import_id uuid,
  primary key (tenant_id, id),
  foreign key (tenant_id, member_id) references member (tenant_id, id)
);
create index manual_entry_by_state on manual_entry (tenant_id, state, entered_at desc);
create index manual_entry_by_member on manual_entry (tenant_id, member_id);

create table duty_appeal (
  tenant_id text not null references tenant (id),
  id uuid not null,
  member_id uuid not null,
  year text not null,
  -- The line in question; null where something is missing.
  entry_id uuid,
  -- The rule and its words as the member saw them.
  rule_id text,
  rule_words text not null default '',
  sentence text not null default '',
  words text not null,
  state text not null default 'OPENED',
  opened_at timestamptz not null,
  decided_by uuid,
  decided_at timestamptz,
  reply text not null default '',
  changed_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, member_id) references member (tenant_id, id),
  foreign key (tenant_id, entry_id) references duty_entry (tenant_id, id)
);
create index duty_appeal_by_member on duty_appeal (tenant_id, member_id);
create index duty_appeal_by_state on duty_appeal (tenant_id, state, opened_at);

create table duty_appeal_move (
  tenant_id text not null,
  appeal_id uuid not null,
  no int not null,
  at timestamptz not null,
  actor_account_id uuid,
  actor_name text not null,
  move text not null,
  note text not null default '',
  primary key (tenant_id, appeal_id, no),
  foreign key (tenant_id, appeal_id) references duty_appeal (tenant_id, id)
);

-- Of the tenant: whether staff see an order by points (off), and the paper that allows it.
create table score_setting (
  tenant_id text primary key references tenant (id),
  shows_ranking boolean not null default false,
  ranking_basis text not null default '',
  ranking_since timestamptz
);

alter table member
  -- 不记分人员: kept, but in no statement of the office.
  add column is_scored boolean not null default true,
  -- 常委.
  add column is_standing boolean not null default false;
