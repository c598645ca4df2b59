import type { MeetingDocumentView } from "#contract/meetings.ts";
import type { Refusal } from "#contract/refusals.ts";
import type { TextBlock } from "#domain/meeting/text-block.ts";
import { done, refused, type Result } from "#domain/result.ts";
import { streamAttachmentFile } from "#server/attachments/attachment-files.ts";
import { findOwnAttachment } from "#server/attachments/find-attachment.ts";
import type { Tx } from "#server/db/database.ts";
import { docxBlocks } from "#server/documents/reading/docx-blocks.ts";
import { plainBlocks } from "#server/documents/reading/text-blocks.ts";
import type { House } from "#server/house.ts";
import { loadDocuments } from "#server/meetings/document-view.ts";
import type { Meeting } from "#server/meetings/meeting-store.ts";
import { recordMeetingMove } from "#server/meetings/record-meeting-move.ts";
import type { Actor } from "#server/session/find-actor.ts";
import { buffer } from "node:stream/consumers";

export interface NewDocument {
  readonly title: string;
  readonly fileName: string;
  readonly sha256: string;
  readonly sort: number;
}

/** A file as it was uploaded, with what can be read of it on a phone. */
export interface ReadFile {
  readonly mediaType: string;
  readonly bytes: number;
  /** null of a PDF, and of what cannot be read. */
  readonly blocks: readonly TextBlock[] | null;
}

const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** Reads a file that this account has uploaded, before any lock is taken. Refuses attachment-missing, attachment-kind. */
export const readUploaded = async (house: House, actor: Actor, sha256: string): Promise<Result<ReadFile, Refusal>> => {
  const found = await findOwnAttachment(house, actor, sha256);
  const stream = found && (await streamAttachmentFile(house.settings.dataDir, found.storedName));
  if (!found || !stream) return refused({ kind: "attachment-missing" });
  const { mediaType } = found;
  if (mediaType !== "application/pdf" && mediaType !== WORD && mediaType !== "text/plain")
    return refused({ kind: "attachment-kind", detail: "会议材料请用 PDF、Word（docx）或文本（txt）文件。" });
  const file = await buffer(stream);
  const blocks =
    mediaType === WORD ? await docxBlocks(file) : mediaType === "text/plain" ? plainBlocks(file) : undefined;
  return done({ mediaType, bytes: file.length, blocks: blocks ?? null });
};

/** Puts a document into the pack of a locked meeting; put again under its id, it is replaced. */
export const addDocument = async (
  tx: Tx,
  house: House,
  actor: Actor,
  meeting: Meeting,
  id: string,
  { title, fileName, sha256, sort }: NewDocument,
  { mediaType, bytes, blocks }: ReadFile,
): Promise<Result<MeetingDocumentView, Refusal>> => {
  const { tenant, now } = house;
  const values = {
    sort,
    title,
    file_name: fileName,
    media_type: mediaType,
    bytes,
    sha256: Buffer.from(sha256, "hex"),
    blocks: blocks && JSON.stringify(blocks),
    added_at: now(),
    removed_at: null,
  };
  const written = await tx
    .insertInto("meeting_document")
    .values({ tenant_id: tenant.id, id, meeting_id: meeting.id, ...values })
    .onConflict((conflict) =>
      conflict.columns(["tenant_id", "id"]).doUpdateSet(values).where("meeting_document.meeting_id", "=", meeting.id),
    )
    .executeTakeFirst();
  if (written.numInsertedOrUpdatedRows !== 1n) return refused({ kind: "not-found" });
  await recordMeetingMove(tx, house, { meetingId: meeting.id, by: actor, move: "addDocument", note: title });
  const view = (await loadDocuments(tx, tenant.id, [meeting.id])).get(meeting.id)?.find((one) => one.id === id);
  return view ? done(view) : refused({ kind: "not-found" });
};
