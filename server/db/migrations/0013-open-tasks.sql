-- What is open is found without reading what was done in all the years before.
create index handling_task_open on handling_task (tenant_id, unit_id, due_on)
  where done_at is null and state not in ('PREPARED', 'REASSIGNED');
create index handling_task_to_audit on handling_task (tenant_id, changed_at) where state = 'SIGNED_OFF';
create index handling_task_to_decide on handling_task (tenant_id, changed_at) where state = 'RETURN_REQUESTED';
create index task_extension_to_decide on task_extension (tenant_id, at) where granted_at is null and refused_at is null;
create index proposal_to_assign on proposal (tenant_id, term, session, case_no) where state in ('FILED', 'ASSIGNING');
create index proposal_rated on proposal (tenant_id, evaluation_due_on) where state in ('REPLIED', 'EVALUATED');
