import type { FoundAttachment } from "#server/attachments/find-attachment.ts";
import type { House } from "#server/house.ts";

/** The file that shows an entry by hand; for a member, of what is booked about themselves only. */
export const findEvidence = async (
  { db, tenant }: House,
  id: string,
  memberId?: string,
): Promise<FoundAttachment | undefined> => {
  const found = await db
    .selectFrom("manual_entry as entry")
    .innerJoin("attachment", (join) =>
      join
        .onRef("attachment.tenant_id", "=", "entry.tenant_id")
        .onRef("attachment.sha256", "=", "entry.evidence_sha256"),
    )
    .select([
      "attachment.stored_name as storedName",
      "attachment.media_type as mediaType",
      "entry.evidence_name as name",
    ])
    .where("entry.tenant_id", "=", tenant.id)
    .where("entry.id", "=", id)
    .$if(memberId !== undefined, (query) =>
      query.where("entry.member_id", "=", memberId ?? "").where("entry.state", "in", ["BOOKED", "REVERSED"]),
    )
    .executeTakeFirst();
  return found && { ...found, name: found.name ?? found.storedName };
};
