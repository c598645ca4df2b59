-- A photo belongs to the submission that names it: whether somebody else has sent the same picture shows nowhere.
-- Photos that no submission named are left behind; their files go with the next sweep.
alter table photo drop constraint photo_pkey;
alter table photo add column submission_id uuid;
insert into photo (tenant_id, submission_id, sha256, stored_name, width, height, bytes, received_at)
  select distinct photo.tenant_id, wanted.submission_id, photo.sha256, photo.stored_name, photo.width, photo.height, photo.bytes, photo.received_at
  from photo join submission_photo as wanted on wanted.tenant_id = photo.tenant_id and wanted.sha256 = photo.sha256;
delete from photo where submission_id is null;
alter table photo alter column submission_id set not null;
alter table photo add primary key (tenant_id, submission_id, sha256);
create index photo_by_file on photo (tenant_id, stored_name);
