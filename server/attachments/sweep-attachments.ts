import { deleteAttachmentFile, oldAttachmentFiles } from "#server/attachments/attachment-files.ts";
import type { House } from "#server/house.ts";
import { sql } from "kysely";

/** A phone puts a file before its proposal: for so long it may stay without one. */
const KEPT_MS = 30 * 24 * 3_600_000;

/** Removes files that no proposal and no draft names after thirty days, and files without a record (a crash between the two); gives how many. */
export const sweepAttachments = async ({ db, tenant, settings, now }: House): Promise<number> => {
  const before = new Date(now().getTime() - KEPT_MS);
  const { rows: gone } = await sql<{ name: string }>`
    delete from attachment
    where tenant_id = ${tenant.id} and received_at < ${before}
      and not exists (select from proposal_attachment as named where named.tenant_id = attachment.tenant_id and named.sha256 = attachment.sha256)
      and not exists (select from manual_entry as entry where entry.tenant_id = attachment.tenant_id and entry.evidence_sha256 = attachment.sha256)
      and not exists (select from meeting_document as document where document.tenant_id = attachment.tenant_id and document.sha256 = attachment.sha256)
      and not exists (select from attendance where attendance.tenant_id = attachment.tenant_id and attendance.sheet_sha256 = attachment.sha256)
      and not exists (select from draft where draft.tenant_id = attachment.tenant_id
        and draft.fields ->> 'attachments' like '%' || encode(attachment.sha256, 'hex') || '%')
    returning stored_name as name`.execute(db);
  const names = new Set([...gone.map(({ name }) => name), ...(await oldAttachmentFiles(settings.dataDir, before))]);
  let files = 0;
  for (const name of names) {
    const kept = await db
      .selectFrom("attachment")
      .select("stored_name")
      .where("tenant_id", "=", tenant.id)
      .where("stored_name", "=", name)
      .executeTakeFirst();
    if (!kept && (await deleteAttachmentFile(settings.dataDir, name, before))) files++;
  }
  return files;
};
