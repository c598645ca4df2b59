import type { House } from "#server/house.ts";
import type { TextBlock } from "#domain/meeting/text-block.ts";

export interface FoundDocument {
  readonly storedName: string;
  readonly mediaType: string;
  readonly fileName: string;
  readonly blocks: readonly TextBlock[] | null;
}

/** A document of a published meeting that this member is invited to; to anybody else it does not exist. */
export const findDocument = async (
  { db, tenant }: House,
  memberId: string,
  { id, documentId }: { readonly id: string; readonly documentId: string },
): Promise<FoundDocument | undefined> =>
  db
    .selectFrom("meeting_document as document")
    .innerJoin("meeting", (join) =>
      join.onRef("meeting.tenant_id", "=", "document.tenant_id").onRef("meeting.id", "=", "document.meeting_id"),
    )
    .innerJoin("meeting_invitee as invitee", (join) =>
      join
        .onRef("invitee.tenant_id", "=", "document.tenant_id")
        .onRef("invitee.meeting_id", "=", "document.meeting_id"),
    )
    .innerJoin("attachment", (join) =>
      join.onRef("attachment.tenant_id", "=", "document.tenant_id").onRef("attachment.sha256", "=", "document.sha256"),
    )
    .select([
      "attachment.stored_name as storedName",
      "document.media_type as mediaType",
      "document.file_name as fileName",
      "document.blocks",
    ])
    .where("document.tenant_id", "=", tenant.id)
    .where("document.meeting_id", "=", id)
    .where("document.id", "=", documentId)
    .where("document.removed_at", "is", null)
    .where("invitee.member_id", "=", memberId)
    .where("invitee.removed_at", "is", null)
    .where("meeting.state", "in", ["PUBLISHED", "FINALISED"])
    .executeTakeFirst();
