-- The 30-day timer of the flow closes what nobody resolved; that it was not resolved stays visible.
alter table submission add column unresolved boolean not null default false;
create index submission_by_idleness on submission (tenant_id, changed_at) where state <> 'CLOSED' and held is null;
create index photo_by_time on photo (tenant_id, received_at);
