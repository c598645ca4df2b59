-- Three times of what a phone sent: the phone's own, how far the server's clock was ahead of it when it sent, and the server's.
-- Residents' rows keep no offset: it would tell one phone from another.
alter table op
  add column client_at timestamptz,
  add column clock_offset_ms bigint;
create index op_by_time on op (tenant_id, at);
alter table submission add column clock_offset_ms bigint;

-- What an account may see has changed: its phones pull everything anew (see server/sync/list-changes.ts).
alter table account add column scope_no int not null default 0;

create function count_scope_of_account() returns trigger language plpgsql as $$
begin
  new.scope_no := old.scope_no + 1;
  return new;
end $$;
create trigger account_scope before update on account for each row
  when (old.roles is distinct from new.roles or old.member_id is distinct from new.member_id
    or (old.disabled_at is null) is distinct from (new.disabled_at is null))
  execute function count_scope_of_account();

create function count_scope_of_member() returns trigger language plpgsql as $$
begin
  update account set scope_no = scope_no + 1 where tenant_id = new.tenant_id and member_id = new.id;
  return null;
end $$;
create trigger member_scope after update on member for each row
  when (old.town_id is distinct from new.town_id or old.sector_id is distinct from new.sector_id)
  execute function count_scope_of_member();
