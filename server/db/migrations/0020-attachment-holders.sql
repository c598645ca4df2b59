-- Who has sent the bytes of a file themselves. A hash is no secret (it stands in every copy of a proposal): only who holds the bytes may name the file.
create table attachment_holder (
  tenant_id text not null,
  sha256 bytea not null,
  account_id uuid not null,
  primary key (tenant_id, sha256, account_id),
  foreign key (tenant_id, sha256) references attachment (tenant_id, sha256) on delete cascade,
  foreign key (tenant_id, account_id) references account (tenant_id, id)
);
insert into attachment_holder (tenant_id, sha256, account_id) select tenant_id, sha256, put_by from attachment;
alter table attachment drop column put_by;
