import type { StoredAttachment } from "#data/attachments.ts";
import type { PersonDatabase } from "#data/database.ts";
import { useLive } from "#data/live.ts";
import { attachmentOfLine } from "#data/proposal-body.ts";
import { onUploading, readUploading } from "#data/send-attachments.ts";
import { linesOf } from "#domain/proposal/proposal-draft.ts";
import { useSyncExternalStore } from "react";

/** A file of a draft as this phone knows it; ELSEWHERE: another device of the same member holds its bytes. */
export interface AttachmentView {
  readonly line: string;
  readonly sha256: string;
  readonly name: string;
  readonly bytes: number;
  readonly state: StoredAttachment["state"] | "UPLOADING" | "ELSEWHERE";
  readonly reason?: string | undefined;
}

/** The files that a draft names, live; undefined while they are read. */
export const useAttachments = (lines: string): AttachmentView[] | undefined => {
  const uploading = useSyncExternalStore(onUploading, readUploading);
  return useLive((database) => readAttachments(database, lines, uploading), [lines, uploading]);
};

/** The bytes as a file to look at: from this phone, else from the server; undefined where neither gives them. */
export const openAttachment = async (database: PersonDatabase, sha256: string): Promise<Blob | undefined> => {
  const kept = await database.attachments.get(sha256);
  if (kept) return new Blob([kept.bytes], { type: kept.type });
  const response = await fetch(`/api/v1/attachments/${sha256}`, { redirect: "error" }).catch(() => undefined);
  return response?.ok ? response.blob() : undefined;
};

const readAttachments = async (
  { attachments }: PersonDatabase,
  lines: string,
  uploading: string | null,
): Promise<AttachmentView[]> => {
  const named = linesOf(lines).map((line) => ({ line, ...attachmentOfLine(line) }));
  const kept = await attachments.bulkGet(named.map(({ sha256 }) => sha256));
  return named.map((one, at): AttachmentView => {
    const row = kept[at];
    if (!row) return { ...one, state: "ELSEWHERE" };
    const isUnderWay = row.state === "WAITING" && one.sha256 === uploading;
    return { ...one, state: isUnderWay ? "UPLOADING" : row.state, reason: row.reason };
  });
};
