-- The sums of the 图谱, kept by the job that gathers topics (server/topic-atlas/gather-topics.ts), each in the transaction of what it counts,
-- and made anew from topic_submission by server/topic-atlas/recount-cells.ts.

-- How far the job has read, and when.
create table topic_reading (
  tenant_id text not null references tenant (id),
  read_xid xid8 not null default '0',
  read_id uuid not null default '00000000-0000-0000-0000-000000000000',
  read_at timestamptz,
  primary key (tenant_id)
);

alter table topic
  -- Somebody of the staff named, hid, joined or parted it: no machine takes members out of it, joins it to another that staff decided on, or names it again.
  add column decided_at timestamptz,
  -- People by how lately each spoke, times places, as of the day from which heat counts (domain/topic/heat.ts): grows with every year for all alike.
  add column heat double precision not null default 0,
  add column voices int not null default 0,
  add column words jsonb not null default '[]',
  add column town_counts jsonb not null default '[]';
create index topic_by_heat on topic (tenant_id, heat desc) where people >= 2 and merged_into is null;

alter table topic_submission
  add column at timestamptz not null default now(),
  add column category text,
  -- False of what was withdrawn, held again, removed or taken for spam: it keeps its place, should that be undone.
  add column counts boolean not null default true,
  add column words text[] not null default '{}';
create index topic_submission_by_person on topic_submission (tenant_id, person_key, month);
create index topic_submission_by_time on topic_submission (tenant_id, topic_id, at desc);

-- Of an account that said 也是我: the same key that its own submissions have.
alter table topic_voice add column person_key bytea;

-- Items and distinct people of a month by topic, town and category; '*' and the zero id mean all of them, '' means none.
create table atlas_cell (
  tenant_id text not null,
  topic_id uuid not null,
  town text not null,
  category text not null,
  month date not null,
  people int not null,
  items int not null,
  primary key (tenant_id, topic_id, town, category, month)
);
-- The topics of most people under a filter; what one person said once is found by its topic.
create index atlas_cell_by_people on atlas_cell (tenant_id, town, category, month) include (topic_id, people, items)
  where people >= 2 and topic_id <> '00000000-0000-0000-0000-000000000000';

-- In how many items of a month a word stands.
create table atlas_word (
  tenant_id text not null,
  town text not null,
  category text not null,
  month date not null,
  word text not null,
  items int not null,
  primary key (tenant_id, town, category, month, word)
);
create index atlas_word_by_items on atlas_word (tenant_id, town, category, month, items desc);
