-- From whom a submission was taken back: their phones are told to forget it.
create index submission_move_by_former_assignee on submission_move (tenant_id, (before ->> 'assignee_account_id'))
  where before ->> 'assignee_account_id' is not null;
