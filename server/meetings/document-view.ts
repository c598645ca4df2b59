import type { MeetingDocumentView } from "#contract/meetings.ts";
import type { Db, Tx } from "#server/db/database.ts";
import { groupBy } from "#server/proposals/group-by.ts";
import { sql } from "kysely";

/** The documents of meetings as they go over the wire, in their order, by meeting; what was taken out is gone. */
export const loadDocuments = async (
  db: Db | Tx,
  tenantId: string,
  meetingIds: readonly string[],
): Promise<ReadonlyMap<string, MeetingDocumentView[]>> => {
  const rows = await db
    .selectFrom("meeting_document")
    .select([
      "meeting_id",
      "id",
      "title",
      "file_name as fileName",
      "media_type as mediaType",
      "bytes",
      sql<string>`encode(sha256, 'hex')`.as("sha256"),
      sql<boolean>`blocks is not null`.as("hasBlocks"),
    ])
    .where("tenant_id", "=", tenantId)
    .where("meeting_id", "in", meetingIds.length > 0 ? [...meetingIds] : [NONE])
    .where("removed_at", "is", null)
    .orderBy("sort")
    .orderBy("added_at")
    .orderBy("id")
    .execute();
  return groupBy(rows, "meeting_id", (row) => {
    const { meeting_id: _, ...view } = row;
    return view;
  });
};

const NONE = "00000000-0000-0000-0000-000000000000";
