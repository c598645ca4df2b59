-- Who did what to an entry by hand, in order: entered, approved, refused, withdrawn, reversed.
create table manual_entry_move (
  tenant_id text not null,
  entry_id uuid not null,
  no int not null,
  at timestamptz not null,
  actor_account_id uuid,
  actor_name text not null,
  move text not null,
  note text not null default '',
  primary key (tenant_id, entry_id, no),
  foreign key (tenant_id, entry_id) references manual_entry (tenant_id, id)
);
