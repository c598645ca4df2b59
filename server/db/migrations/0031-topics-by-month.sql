-- The topics of most people of each month under a filter: a reading takes the first of every month and sums those.
drop index atlas_cell_by_people;
create index atlas_cell_by_month on atlas_cell (tenant_id, town, category, month, people desc) include (topic_id, items)
  where people >= 2 and topic_id <> '00000000-0000-0000-0000-000000000000';
