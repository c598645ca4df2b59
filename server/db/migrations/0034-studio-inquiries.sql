-- What a studio's inquiries need beside 0027.

alter table submission
  -- The asker agreed that question and answer may stand on the studio's page; `answer_visibility` is what became of it.
  add column may_publish boolean not null default false,
  -- When it was shown to the studio's head that the member on duty is late.
  add column escalated_at timestamptz;

-- Asked, not yet given to anybody: looked for every minute.
create index inquiry_waiting on submission (tenant_id, received_at) where channel = 'STUDIO' and state = 'RECEIVED';
-- A studio's page lists its public answers, newest first.
create index inquiry_public on submission (tenant_id, studio_id, changed_at desc) where answer_visibility = 'PUBLIC';
create index inquiry_by_assignee on submission (tenant_id, assignee_account_id, state) where channel = 'STUDIO';
