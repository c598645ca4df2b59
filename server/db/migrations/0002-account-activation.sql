-- One-time codes for accounts that an administrator keeps: for a new one, and in place of a forgotten password.
-- Null: the first administrator's link, which belongs to no account yet.
alter table activation
  add column account_id uuid,
  add foreign key (tenant_id, account_id) references account (tenant_id, id) on delete cascade;
create index activation_by_account on activation (tenant_id, account_id);
