-- The review desk of the 提案委: who took a proposal up, what a proxy entry waits for, and lists that stay fast over many years.

alter table proposal
  -- The staff account that began its review.
  add column reviewed_by uuid,
  -- The author says that an entry made on their behalf is not theirs.
  add column entry_disputed_at timestamptz,
  -- What the desk searches in: 案由, numbers, names of who signed. Kept by triggers.
  add column search_words text not null default '';
alter table proposal add foreign key (tenant_id, reviewed_by) references account (tenant_id, id);

create index proposal_by_category on proposal (tenant_id, term, session, category, serial_no desc);
create index proposal_by_proposer_type on proposal (tenant_id, term, session, proposer_type, serial_no desc);
create index proposal_by_reviewer on proposal (tenant_id, term, session, reviewed_by, serial_no desc) where reviewed_by is not null;
create index proposal_key on proposal (tenant_id, term, session, serial_no desc) where key;
create index proposal_fast_track on proposal (tenant_id, term, session, serial_no desc) where fast_track;
create index proposal_withdrawal_asked on proposal (tenant_id, term, session, serial_no desc) where withdrawal_asked_at is not null;
create index proposal_entry_open on proposal (tenant_id, term, session, serial_no desc) where entered_by is not null and author_confirmed_at is null;
create index proposal_by_title on proposal (tenant_id, title);
create index proposal_by_case on proposal (tenant_id, case_no) where case_no is not null;

-- Letters and pairs of neighbouring letters. pg_trgm sees no Chinese letter under the C locale, and words need no dictionary this way.
create function letter_pairs(words text) returns text[] language sql immutable parallel safe strict as $$
  select coalesce(array_agg(distinct substr(lower(words), place, length)), '{}')
  from generate_series(1, char_length(words)) as place, (values (1), (2)) as gram (length)
  where place + length - 1 <= char_length(words)
$$;
create index proposal_by_words on proposal using gin (letter_pairs(search_words));

create function proposal_words(tenant text, proposal uuid, title text, collective text, case_no int, serial_no int, first_member uuid)
returns text language sql stable as $$
  select concat_ws(' ', title, collective, '第' || case_no || '号', '流水' || serial_no,
    (select name from member where tenant_id = tenant and id = first_member),
    (select string_agg(member.name, ' ' order by signer.position) from proposal_signer as signer
     join member on member.tenant_id = signer.tenant_id and member.id = signer.member_id
     where signer.tenant_id = tenant and signer.proposal_id = proposal and signer.state = 'SIGNED' and signer.position > 0))
$$;

create function keep_proposal_words() returns trigger language plpgsql as $$
begin
  new.search_words := proposal_words(new.tenant_id, new.id, new.title, new.collective_name, new.case_no, new.serial_no, new.first_member_id);
  return new;
end $$;
create trigger keep_words before insert or update of title, collective_name, case_no, serial_no, first_member_id
  on proposal for each row execute function keep_proposal_words();

-- Names come and go with signatures.
create function keep_signers_words() returns trigger language plpgsql as $$
begin
  update proposal set search_words = proposal_words(tenant_id, id, title, collective_name, case_no, serial_no, first_member_id)
  where (tenant_id, id) in (select tenant_id, proposal_id from changed where position > 0);
  return null;
end $$;
create trigger keep_words_of_new after insert on proposal_signer
  referencing new table as changed for each statement execute function keep_signers_words();
create trigger keep_words_of_changed after update on proposal_signer
  referencing new table as changed for each statement execute function keep_signers_words();

-- How many proposals stand where: sums of differences, written in the transaction of the change and never updated, so that no two writers wait
-- for one another; folded now and then (server/proposal-desk/fold-tally.ts). Only what was handed in.
create table proposal_tally (
  tenant_id text not null references tenant (id),
  id bigint generated always as identity,
  term int not null,
  session int not null,
  state text not null,
  category text not null,
  proposer_type text not null,
  key boolean not null,
  fast_track boolean not null,
  count int not null,
  primary key (tenant_id, id)
);
create index proposal_tally_by_session on proposal_tally (tenant_id, term, session);

create function keep_proposal_tally() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    insert into proposal_tally (tenant_id, term, session, state, category, proposer_type, key, fast_track, count)
    select tenant_id, term, session, state, category, proposer_type, key, fast_track, count(*)
    from after_change where serial_no is not null group by 1, 2, 3, 4, 5, 6, 7, 8;
  else
    insert into proposal_tally (tenant_id, term, session, state, category, proposer_type, key, fast_track, count)
    select tenant_id, term, session, state, category, proposer_type, key, fast_track, sum(difference)
    from (
      select tenant_id, term, session, state, category, proposer_type, key, fast_track, 1 as difference from after_change where serial_no is not null
      union all
      select tenant_id, term, session, state, category, proposer_type, key, fast_track, -1 from before_change where serial_no is not null
    ) as differences
    group by 1, 2, 3, 4, 5, 6, 7, 8 having sum(difference) <> 0;
  end if;
  return null;
end $$;
create trigger keep_tally_of_new after insert on proposal
  referencing new table as after_change for each statement execute function keep_proposal_tally();
create trigger keep_tally_of_changed after update on proposal
  referencing old table as before_change new table as after_change for each statement execute function keep_proposal_tally();

update proposal set search_words = proposal_words(tenant_id, id, title, collective_name, case_no, serial_no, first_member_id);
insert into proposal_tally (tenant_id, term, session, state, category, proposer_type, key, fast_track, count)
  select tenant_id, term, session, state, category, proposer_type, key, fast_track, count(*)
  from proposal where serial_no is not null group by 1, 2, 3, 4, 5, 6, 7, 8;

-- 转社情民意: the proposal that a report came from.
alter table conversion add column from_proposal_id uuid;
alter table conversion add foreign key (tenant_id, from_proposal_id) references proposal (tenant_id, id);
create index conversion_from_proposal on conversion (tenant_id, from_proposal_id) where from_proposal_id is not null;

-- What was taken back can be earned again (a filing that was undone): each booking has its number, and each is booked once.
alter table duty_entry add column booking int not null default 1;
drop index duty_entry_once;
create unique index duty_entry_once on duty_entry (tenant_id, kind, source_id, member_id, booking) where reverses is null;
create index duty_entry_by_source on duty_entry (tenant_id, source_id);
