-- Looked at every minute and at the start of every pull; what was returned may be cosigned again.
drop index proposal_by_cosign_deadline;
create index proposal_by_cosign_deadline on proposal (tenant_id, cosign_deadline) where state in ('COSIGNING', 'RETURNED');
