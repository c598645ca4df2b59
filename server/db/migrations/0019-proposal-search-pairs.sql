-- The pairs of letters stand on the row: whoever walks a list compares them instead of making them for every row anew.
drop index proposal_by_words;
alter table proposal add column search_pairs text[] not null generated always as (letter_pairs(search_words)) stored;
create index proposal_by_words on proposal using gin (search_pairs);
