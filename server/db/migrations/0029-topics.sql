-- 社情民意图谱: what the texts have in common. Everything here is derived from submissions and can be rebuilt from them, except what staff decided
-- (names, hidden, pinned members). Written by an incremental job, never by whoever submits.
create table topic (
  tenant_id text not null references tenant (id),
  id uuid not null,
  name text not null,
  -- Named by a person: a machine never renames it.
  named_by uuid,
  hidden_at timestamptz,
  hidden_by uuid,
  hide_reason text not null default '',
  merged_into uuid,
  category text,
  items int not null default 0,
  people int not null default 0,
  first_at timestamptz not null,
  last_at timestamptz not null,
  changed_at timestamptz not null default now(),
  primary key (tenant_id, id),
  foreign key (tenant_id, merged_into) references topic (tenant_id, id)
);

create table topic_submission (
  tenant_id text not null,
  submission_id uuid not null,
  topic_id uuid not null,
  -- Who speaks, as far as it may be known: a hash that tells two people apart and names nobody.
  person_key bytea not null,
  town_id text,
  month date not null,
  -- Put there by staff: no machine moves it again.
  is_pinned boolean not null default false,
  joined_at timestamptz not null default now(),
  primary key (tenant_id, submission_id),
  foreign key (tenant_id, submission_id) references submission (tenant_id, id),
  foreign key (tenant_id, topic_id) references topic (tenant_id, id)
);
create index topic_submission_by_topic on topic_submission (tenant_id, topic_id, submission_id);

-- 「也是我」: a member stands with what others have said already, without sending it again.
create table topic_voice (
  tenant_id text not null,
  topic_id uuid not null,
  account_id uuid not null,
  at timestamptz not null,
  town_id text,
  primary key (tenant_id, topic_id, account_id),
  foreign key (tenant_id, topic_id) references topic (tenant_id, id),
  foreign key (tenant_id, account_id) references account (tenant_id, id)
);
