-- tenant_id leads every key, so that the data can be distributed by tenant without re-keying (docs/decisions).
-- changed_xid: the transaction that last wrote a row; the pull reads rows below the snapshot's xmin, so that no later commit is skipped.

create table tenant (
  id text primary key,
  name text not null,
  short_name text not null,
  epoch uuid not null default gen_random_uuid(),
  created_at timestamptz not null default now()
);

create table town (
  tenant_id text not null references tenant (id),
  id text not null,
  name text not null,
  sort int not null,
  primary key (tenant_id, id)
);

create table sector (
  tenant_id text not null references tenant (id),
  id text not null,
  name text not null,
  sort int not null,
  primary key (tenant_id, id)
);

create table handling_unit (
  tenant_id text not null references tenant (id),
  id uuid not null,
  name text not null,
  sort int not null,
  primary key (tenant_id, id)
);

create table member (
  tenant_id text not null references tenant (id),
  id uuid not null,
  member_no text not null,
  name text not null,
  sector_id text not null,
  town_id text,
  party text not null,
  org_title text not null,
  primary key (tenant_id, id),
  unique (tenant_id, member_no),
  foreign key (tenant_id, sector_id) references sector (tenant_id, id),
  foreign key (tenant_id, town_id) references town (tenant_id, id)
);

create table account (
  tenant_id text not null references tenant (id),
  id uuid not null,
  phone text not null,
  name text not null,
  password_hash text not null,
  roles text[] not null,
  member_id uuid,
  failed_count int not null default 0,
  locked_until timestamptz,
  disabled_at timestamptz,
  created_at timestamptz not null default now(),
  primary key (tenant_id, id),
  unique (tenant_id, phone),
  foreign key (tenant_id, member_id) references member (tenant_id, id)
);

create table session (
  tenant_id text not null references tenant (id),
  token_hash bytea not null,
  account_id uuid not null,
  -- The token that this one replaced; it stays good until this one is first used, ten minutes at most.
  replaces bytea,
  created_at timestamptz not null default now(),
  last_seen_at timestamptz not null default now(),
  rotated_at timestamptz not null default now(),
  expires_at timestamptz not null,
  primary key (tenant_id, token_hash),
  foreign key (tenant_id, account_id) references account (tenant_id, id) on delete cascade
);
create index session_by_account on session (tenant_id, account_id);

create table activation (
  tenant_id text not null references tenant (id),
  token_hash bytea not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  primary key (tenant_id, token_hash)
);

create table liaison_point (
  tenant_id text not null references tenant (id),
  id uuid not null,
  code text not null,
  name text not null,
  tier text not null check (tier in ('COUNTY', 'TOWN', 'SITE')),
  kind text not null,
  parent_id uuid,
  town_id text,
  address text not null default '',
  manager text not null default '',
  manager_phone text not null default '',
  status text not null default 'ACTIVE' check (status in ('ACTIVE', 'RETIRED', 'MOVED')),
  successor_id uuid,
  opened_at date not null default current_date,
  changed_xid xid8 not null default pg_current_xact_id(),
  primary key (tenant_id, id),
  unique (tenant_id, code),
  foreign key (tenant_id, parent_id) references liaison_point (tenant_id, id),
  foreign key (tenant_id, successor_id) references liaison_point (tenant_id, id),
  foreign key (tenant_id, town_id) references town (tenant_id, id),
  check ((status = 'MOVED') = (successor_id is not null))
);
create index liaison_point_by_change on liaison_point (tenant_id, changed_xid, id);

-- An anonymous row holds nothing of its author: no address, device, session or account; its times are floored to the hour.
create table submission (
  tenant_id text not null references tenant (id),
  id uuid not null,
  point_id uuid,
  -- As it was scanned; point_id is null while the code is unknown.
  point_code text not null,
  channel text not null default 'QR' check (channel in ('QR', 'STUDIO', 'HOTLINE', 'PAPER')),
  author_account_id uuid,
  text text not null,
  -- Hash of the settled text (letters and digits only): the same words from many people stand together.
  text_key bytea not null,
  category text,
  state text not null default 'RECEIVED',
  held text,
  receipt_hash bytea not null,
  -- Hash of the whole body as sent: the same id with another body is refused.
  fingerprint bytea not null,
  contact bytea,
  photos_expected int not null default 0,
  written_at timestamptz not null,
  received_at timestamptz not null,
  changed_at timestamptz not null,
  changed_xid xid8 not null default pg_current_xact_id(),
  assignee_account_id uuid,
  assignee_unit_id uuid,
  answer text,
  -- The sentence that goes with a rejection, or a remark for the resident.
  public_note text,
  reopens int not null default 0,
  primary key (tenant_id, id),
  unique (tenant_id, receipt_hash),
  foreign key (tenant_id, point_id) references liaison_point (tenant_id, id),
  foreign key (tenant_id, author_account_id) references account (tenant_id, id),
  foreign key (tenant_id, assignee_account_id) references account (tenant_id, id),
  foreign key (tenant_id, assignee_unit_id) references handling_unit (tenant_id, id)
);
create index submission_by_time on submission (tenant_id, received_at desc, id desc);
create index submission_by_state on submission (tenant_id, state, received_at desc, id desc);
create index submission_by_change on submission (tenant_id, changed_xid, id);
create index submission_by_author on submission (tenant_id, author_account_id) where author_account_id is not null;
create index submission_by_assignee on submission (tenant_id, assignee_account_id) where assignee_account_id is not null;
create index submission_by_point on submission (tenant_id, point_id);
create index submission_by_text on submission (tenant_id, text_key);

create table submission_move (
  tenant_id text not null,
  submission_id uuid not null,
  no int not null,
  at timestamptz not null,
  actor_account_id uuid,
  actor_name text not null,
  move text not null,
  from_state text not null,
  to_state text not null,
  note text,
  -- What undo needs to put back: the columns that the move changed, as they were.
  before jsonb not null default '{}',
  undone_at timestamptz,
  primary key (tenant_id, submission_id, no),
  foreign key (tenant_id, submission_id) references submission (tenant_id, id)
);

create table submission_photo (
  tenant_id text not null,
  submission_id uuid not null,
  position int not null,
  sha256 bytea not null,
  primary key (tenant_id, submission_id, position),
  foreign key (tenant_id, submission_id) references submission (tenant_id, id)
);
create index submission_photo_by_hash on submission_photo (tenant_id, sha256);

-- Bytes lie in DATA_DIR/photos under stored_name; sha256 is of what the phone sent, which is not kept.
create table photo (
  tenant_id text not null references tenant (id),
  sha256 bytea not null,
  stored_name text not null,
  width int not null,
  height int not null,
  bytes int not null,
  received_at timestamptz not null,
  primary key (tenant_id, sha256)
);

-- What a submission became; a stub until reports, topics and proposals have their own tables. Linked both ways.
create table conversion (
  tenant_id text not null references tenant (id),
  id uuid not null,
  kind text not null check (kind in ('TOPIC', 'REPORT', 'PROPOSAL')),
  number text not null,
  title text not null,
  created_at timestamptz not null,
  created_by uuid,
  voided_at timestamptz,
  primary key (tenant_id, id),
  unique (tenant_id, kind, number)
);

create table conversion_source (
  tenant_id text not null,
  conversion_id uuid not null,
  submission_id uuid not null,
  primary key (tenant_id, conversion_id, submission_id),
  foreign key (tenant_id, conversion_id) references conversion (tenant_id, id),
  foreign key (tenant_id, submission_id) references submission (tenant_id, id)
);
create index conversion_source_by_submission on conversion_source (tenant_id, submission_id);

-- Effect and op record commit together; only definite results are kept.
create table op (
  tenant_id text not null references tenant (id),
  account_id uuid not null,
  op_id uuid not null,
  fingerprint bytea not null,
  result jsonb not null,
  at timestamptz not null default now(),
  primary key (tenant_id, account_id, op_id),
  foreign key (tenant_id, account_id) references account (tenant_id, id)
);

-- Who did what; never contents, never secrets, nothing of an anonymous resident.
create table audit_entry (
  tenant_id text not null references tenant (id),
  id bigint generated always as identity,
  at timestamptz not null default now(),
  actor_account_id uuid,
  action text not null,
  object text not null,
  detail text not null default '',
  primary key (tenant_id, id)
);

-- Keys that the server made for itself where its settings give none: pepper of receipts, key of contacts.
create table server_key (
  name text primary key,
  value bytea not null
);

-- One solution of a proof of work counts once.
create table spent_challenge (
  nonce text primary key,
  expires_at timestamptz not null
);
