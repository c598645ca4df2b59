-- Look-alikes of texts. Everything here is derived from submissions and reports and can be made anew from them by emptying these tables.
-- Written by an incremental job (server/similar/index-texts.ts), never by whoever submits. kind: S a submission, O an opinion report.

-- How far the job has read, and how many texts hold which term (see domain/similar/term-counts.ts), written down as the number of texts grows.
create table similar_index (
  tenant_id text not null references tenant (id),
  kind text not null check (kind in ('S', 'O')),
  read_xid xid8 not null default '0',
  read_id uuid not null default '00000000-0000-0000-0000-000000000000',
  last_no int not null default 0,
  counts bytea not null default '',
  counted_at_no int not null default 0,
  primary key (tenant_id, kind)
);

-- A text by its running number; numbers have no gaps.
create table similar_text (
  tenant_id text not null,
  kind text not null,
  no int not null,
  ref_id uuid not null,
  text_key bytea not null,
  vector bytea not null,
  primary key (tenant_id, kind, no),
  unique (tenant_id, kind, ref_id)
);

-- Which texts have a term among their strongest: their numbers in parts of some hundred, the last part the newest.
create table similar_posting (
  tenant_id text not null,
  kind text not null,
  term int not null,
  part int not null,
  nos int[] not null,
  primary key (tenant_id, kind, term, part)
) with (fillfactor = 80);

-- The job reads reports in the order of their commits, as it reads submissions.
alter table opinion_report add column changed_xid xid8 not null default pg_current_xact_id();
create index opinion_report_by_change on opinion_report (tenant_id, changed_xid, id);
create function note_change_xid() returns trigger language plpgsql as $$
begin
  new.changed_xid := pg_current_xact_id();
  return new;
end $$;
create trigger opinion_report_changed before update on opinion_report for each row execute function note_change_xid();
