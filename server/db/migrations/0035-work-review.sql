-- 工作综述 (domain.md §1.8): figures that no record gives are entered by hand, each for exactly one period. Append-only: the newest stands, a null takes it back.
create table work_review_entry (
  tenant_id text not null references tenant (id),
  id uuid not null,
  from_day date not null,
  to_day date not null,
  code text not null,
  value bigint,
  note text not null default '',
  entered_by uuid not null,
  entered_name text not null,
  entered_at timestamptz not null,
  primary key (tenant_id, id),
  check (from_day <= to_day)
);
create index work_review_entry_by_period on work_review_entry (tenant_id, from_day, to_day, code, entered_at desc);
