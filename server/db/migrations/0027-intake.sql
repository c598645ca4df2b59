-- One intake desk for every channel; studios (委员工作室) and campaigns (专项行动) take words in by the same table of submissions.

create table studio (
  tenant_id text not null references tenant (id),
  id uuid not null,
  -- Of its ask page /s/<code>: the form of a point's code, never one in use by a point.
  code text not null,
  name text not null,
  kind text not null,
  theme text not null default '',
  town_id text,
  address text not null default '',
  intro text not null default '',
  star int,
  status text not null default 'ACTIVE' check (status in ('ACTIVE', 'CLOSED')),
  opened_on date not null default current_date,
  rev int not null default 1,
  created_at timestamptz not null default now(),
  changed_at timestamptz not null default now(),
  primary key (tenant_id, id),
  unique (tenant_id, code),
  foreign key (tenant_id, town_id) references town (tenant_id, id)
);

create table studio_member (
  tenant_id text not null,
  studio_id uuid not null,
  member_id uuid not null,
  part text not null default 'MEMBER' check (part in ('HEAD', 'MEMBER')),
  primary key (tenant_id, studio_id, member_id),
  foreign key (tenant_id, studio_id) references studio (tenant_id, id) on delete cascade,
  foreign key (tenant_id, member_id) references member (tenant_id, id)
);
create index studio_member_by_member on studio_member (tenant_id, member_id);

-- Who is on duty on a day; what is asked that day goes to them.
create table studio_duty (
  tenant_id text not null,
  studio_id uuid not null,
  on_day date not null,
  member_id uuid not null,
  hours text not null default '',
  note text not null default '',
  primary key (tenant_id, studio_id, on_day, member_id),
  foreign key (tenant_id, studio_id, member_id) references studio_member (tenant_id, studio_id, member_id) on delete cascade
);

create table campaign (
  tenant_id text not null references tenant (id),
  id uuid not null,
  -- Of its page /c/<code>, like a studio's.
  code text not null,
  title text not null,
  intro text not null default '',
  -- What the form asks for: a prompt over the text, and up to three questions of its own.
  prompt text not null default '',
  questions jsonb not null default '[]',
  category text,
  asks_place boolean not null default true,
  from_day date not null,
  to_day date not null,
  state text not null default 'DRAFT',
  -- Shown on its page: how many have spoken, how many became reports.
  shows_counter boolean not null default true,
  rev int not null default 1,
  created_by uuid,
  created_at timestamptz not null default now(),
  changed_at timestamptz not null default now(),
  primary key (tenant_id, id),
  unique (tenant_id, code),
  check (from_day <= to_day)
);

-- Look-alikes that the office answers together (相同问题).
create table submission_group (
  tenant_id text not null references tenant (id),
  id uuid not null,
  title text not null,
  created_by uuid not null,
  created_at timestamptz not null,
  primary key (tenant_id, id)
);

alter table submission drop constraint submission_channel_check;
alter table submission
  add constraint submission_channel_check check (channel in ('QR', 'STUDIO', 'RECEPTION', 'HOTLINE', 'PAPER')),
  add column studio_id uuid,
  add column campaign_id uuid,
  -- Answers to a campaign's own questions, in their order.
  add column campaign_answers jsonb,
  -- Where it is about: its point's town, its studio's, or the one that was chosen.
  add column town_id text,
  add column group_id uuid,
  -- Brought in by staff: who typed it, and where it came from (工单号, 接待日).
  add column entered_by uuid,
  add column origin_ref text not null default '',
  -- The clock of a transfer: the last day, and the day on which it was given.
  add column due_on date,
  add column transferred_at timestamptz,
  -- Somebody's answer that waits for a second person: words, who, when.
  add column proposed_answer jsonb,
  -- Of an inquiry.
  add column answer_visibility text not null default 'PRIVATE',
  add column supplements int not null default 0,
  add column removal_reason text,
  add column picked_up_at timestamptz,
  add foreign key (tenant_id, studio_id) references studio (tenant_id, id),
  add foreign key (tenant_id, campaign_id) references campaign (tenant_id, id),
  add foreign key (tenant_id, town_id) references town (tenant_id, id),
  add foreign key (tenant_id, group_id) references submission_group (tenant_id, id);
create index submission_by_studio on submission (tenant_id, studio_id, received_at desc) where studio_id is not null;
create index submission_by_campaign on submission (tenant_id, campaign_id, received_at desc) where campaign_id is not null;
create index submission_by_group on submission (tenant_id, group_id) where group_id is not null;
create index submission_by_due on submission (tenant_id, due_on) where due_on is not null;
create index submission_by_unit on submission (tenant_id, assignee_unit_id) where assignee_unit_id is not null;

update submission set town_id = liaison_point.town_id
from liaison_point
where liaison_point.tenant_id = submission.tenant_id and liaison_point.id = submission.point_id
  and liaison_point.town_id is not null;

-- Where a town lies on the tile map (图谱): column and row, counted from 0.
alter table town add column tile_col int, add column tile_row int;
