-- A member's drafts, the same on all of their devices. Keyed by account too: whether another account has a draft of that id shows nowhere.
create table draft (
  tenant_id text not null references tenant (id),
  account_id uuid not null,
  id uuid not null,
  kind text not null,
  -- Counts every change, deletions too.
  rev int not null check (rev > 0),
  fields jsonb,
  device text,
  -- A conflict copy: which draft it was copied from, on which device, when.
  conflict_of jsonb,
  changed_at timestamptz not null,
  -- A tombstone keeps id and rev, no words.
  deleted_at timestamptz,
  changed_xid xid8 not null default pg_current_xact_id(),
  primary key (tenant_id, account_id, id),
  foreign key (tenant_id, account_id) references account (tenant_id, id),
  check ((deleted_at is null) = (fields is not null)),
  check ((deleted_at is null) = (device is not null))
);
create index draft_by_change on draft (tenant_id, account_id, changed_xid, id);
create index draft_by_deletion on draft (tenant_id, deleted_at) where deleted_at is not null;
