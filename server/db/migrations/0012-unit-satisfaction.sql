-- What a unit may know of the ratings it got: one sum of a year that is over, of five ratings at least. Written once and never again, so that
-- no later rating can be read off the difference between two sums.
create table unit_satisfaction (
  tenant_id text not null,
  unit_id uuid not null,
  year int not null,
  rated int not null check (rated >= 5),
  satisfied int not null,
  basically int not null,
  dissatisfied int not null,
  summed_at timestamptz not null,
  primary key (tenant_id, unit_id, year),
  foreign key (tenant_id, unit_id) references handling_unit (tenant_id, id),
  check (rated = satisfied + basically + dissatisfied)
);
create index evaluation_by_time on evaluation (tenant_id, at);
