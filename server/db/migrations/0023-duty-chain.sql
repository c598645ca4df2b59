-- The ledger's chain (decision 0152): an entry is written once, sealed at commit, and never changed.

-- What was earned before version 0.5 knows by now whom and what it is about.
update duty_entry as entry set
  share_place = 1 + (select count(*) from proposal_signer as other
    where other.tenant_id = signer.tenant_id and other.proposal_id = signer.proposal_id and other.state = 'SIGNED'
      and (other.position, other.member_id) < (signer.position, signer.member_id)),
  share_of = (select count(*) from proposal_signer as other
    where other.tenant_id = signer.tenant_id and other.proposal_id = signer.proposal_id and other.state = 'SIGNED'),
  facts = jsonb_build_object('proposerType', proposal.proposer_type),
  evidence = jsonb_build_object('title', proposal.title, 'link', '/proposals/' || proposal.id, 'by', '', 'note', '')
from proposal
  join proposal_signer as signer on signer.tenant_id = proposal.tenant_id and signer.proposal_id = proposal.id and signer.state = 'SIGNED'
where proposal.tenant_id = entry.tenant_id and proposal.id = entry.source_id and signer.member_id = entry.member_id
  and entry.evidence = '{}';
update duty_entry set evidence = '{"title": "", "link": null, "by": "", "note": ""}' where evidence = '{}';

-- Whether an entry is under a seal that says so is for `npm run audit` to find out: nothing may stand in the way of a seal.
alter table duty_seal drop constraint duty_seal_tenant_id_entry_id_fkey, drop constraint duty_seal_tenant_id_fkey;

-- The words of an entry, as server/duty/entry-words.ts puts them together a second time. No setting of a session changes them.
create function duty_entry_words(entry duty_entry) returns text language sql stable return
  concat_ws(e'\x1f', entry.tenant_id, entry.id::text, entry.year, entry.kind, entry.source_id::text, entry.matter_id::text,
    entry.member_id::text, to_char(entry.duty_on, 'YYYY-MM-DD'), entry.quantity::text, entry.share_place::text, entry.share_of::text,
    entry.facts::text, entry.evidence::text, coalesce(entry.reverses::text, ''),
    to_char(entry.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), entry.booking::text);

-- At commit, when all rows of the business are locked and written: those who book wait for each other only while they commit, and nobody
-- takes another lock after this one. With the owner's rights: who books cannot write a seal.
create function seal_duty_entry() returns trigger language plpgsql security definer set search_path from current as $$
declare
  last_no bigint;
  last_hash bytea;
begin
  perform pg_advisory_xact_lock(hashtextextended('duty ledger ' || new.tenant_id, 0));
  select no, hash into last_no, last_hash from duty_seal
    where tenant_id = new.tenant_id and year = new.year order by no desc limit 1;
  if last_no is null then
    last_no := 0;
    last_hash := sha256(convert_to(new.tenant_id || e'\x1f' || new.year, 'UTF8'));
  end if;
  insert into duty_seal (tenant_id, year, no, entry_id, prev_hash, hash)
  values (new.tenant_id, new.year, last_no + 1, new.id, last_hash, sha256(last_hash || convert_to(duty_entry_words(new), 'UTF8')));
  return null;
end $$;

create function refuse_change_of_ledger() returns trigger language plpgsql as $$
begin
  raise exception 'the duty ledger is never changed: book a reversal' using errcode = 'restrict_violation';
end $$;

-- What stands already is sealed in the order of its booking.
do $$
declare
  entry duty_entry;
  prev bytea;
  place bigint;
  chain text := '';
begin
  for entry in select * from duty_entry order by tenant_id, year, at, id loop
    if chain <> entry.tenant_id || e'\x1f' || entry.year then
      chain := entry.tenant_id || e'\x1f' || entry.year;
      place := 0;
      prev := sha256(convert_to(chain, 'UTF8'));
    end if;
    place := place + 1;
    insert into duty_seal (tenant_id, year, no, entry_id, prev_hash, hash)
    values (entry.tenant_id, entry.year, place, entry.id, prev, sha256(prev || convert_to(duty_entry_words(entry), 'UTF8')))
    returning hash into prev;
  end loop;
end $$;

create constraint trigger duty_entry_sealed after insert on duty_entry
  deferrable initially deferred for each row execute function seal_duty_entry();
create trigger duty_entry_stands before update or delete or truncate on duty_entry
  for each statement execute function refuse_change_of_ledger();
create trigger duty_seal_stands before update or delete or truncate on duty_seal
  for each statement execute function refuse_change_of_ledger();
