-- What a tenant decides for itself. A setting is one document under a key; rev counts its changes, so that nobody overwrites what he has not seen.
create table setting (
  tenant_id text not null references tenant (id),
  key text not null,
  value jsonb not null,
  rev int not null,
  changed_at timestamptz not null,
  changed_by uuid not null,
  primary key (tenant_id, key),
  foreign key (tenant_id, changed_by) references account (tenant_id, id)
);

-- The office's own days; they go before the calendar that is built in.
create table calendar_day (
  tenant_id text not null references tenant (id),
  day date not null,
  is_working boolean not null,
  name text not null,
  changed_at timestamptz not null,
  changed_by uuid not null,
  primary key (tenant_id, day),
  foreign key (tenant_id, changed_by) references account (tenant_id, id)
);

-- Years whose built-in days the office has checked against their notice.
create table calendar_year (
  tenant_id text not null references tenant (id),
  year int not null,
  checked_at timestamptz not null,
  checked_by uuid not null,
  primary key (tenant_id, year),
  foreign key (tenant_id, checked_by) references account (tenant_id, id)
);
