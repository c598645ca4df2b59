import type { FoundAttachment } from "#server/attachments/find-attachment.ts";
import type { House } from "#server/house.ts";

/** A document of a meeting's pack, for those who hold the meeting. */
export const findPackDocument = (
  { db, tenant }: House,
  { id, documentId }: { readonly id: string; readonly documentId: string },
): Promise<FoundAttachment | undefined> =>
  db
    .selectFrom("meeting_document as document")
    .innerJoin("attachment", (join) =>
      join.onRef("attachment.tenant_id", "=", "document.tenant_id").onRef("attachment.sha256", "=", "document.sha256"),
    )
    .select([
      "attachment.stored_name as storedName",
      "attachment.media_type as mediaType",
      "document.file_name as name",
    ])
    .where("document.tenant_id", "=", tenant.id)
    .where("document.meeting_id", "=", id)
    .where("document.id", "=", documentId)
    .where("document.removed_at", "is", null)
    .executeTakeFirst();

interface Mark {
  readonly id: string;
  readonly sessionId: string;
  readonly memberId: string;
}

/** The photographed paper sheet that a mark points to. */
export const findSheetPhoto = async (
  { db, tenant }: House,
  { id, sessionId, memberId }: Mark,
): Promise<FoundAttachment | undefined> => {
  const found = await db
    .selectFrom("attendance")
    .innerJoin("attachment", (join) =>
      join
        .onRef("attachment.tenant_id", "=", "attendance.tenant_id")
        .onRef("attachment.sha256", "=", "attendance.sheet_sha256"),
    )
    .select(["attachment.stored_name as storedName", "attachment.media_type as mediaType"])
    .where("attendance.tenant_id", "=", tenant.id)
    .where("attendance.meeting_id", "=", id)
    .where("attendance.session_id", "=", sessionId)
    .where("attendance.member_id", "=", memberId)
    .executeTakeFirst();
  return found && { ...found, name: `签到表照片${endingByType[found.mediaType] ?? ""}` };
};

const endingByType: Readonly<Record<string, string>> = {
  "image/jpeg": ".jpg",
  "image/png": ".png",
  "application/pdf": ".pdf",
};
