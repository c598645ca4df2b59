import { openAttachment, useAttachments, type AttachmentView } from "#data/attachment-list.ts";
import { keepAttachment } from "#data/attachments.ts";
import { preparePhoto } from "#data/photos.ts";
import { forgetAttachment, sendAttachments } from "#data/send-attachments.ts";
import { useOnline } from "#data/sync-status.ts";
import { withDb } from "#data/with-database.ts";
import type { ProposalParts } from "#member/drafts/proposal/proposal-parts.ts";
import { wholeFields } from "#member/drafts/proposal/whole-fields.ts";
import { handOutFile } from "#data/hand-out-file.ts";
import { linesOf } from "#domain/proposal/proposal-draft.ts";
import { useEffect, useState } from "react";

export const MOST_FILES = 5;

/** The files of a draft: kept on this phone at once, uploaded whenever there is a network. */
export const useAttaching = ({ fields, editor }: ProposalParts) => {
  const files = useAttachments(fields.attachments);
  const online = useOnline();
  const [faults, setFaults] = useState<readonly string[]>([]);
  const [isBusy, setBusy] = useState(false);
  useEffect(() => {
    if (online) void sendAttachments().catch(() => undefined);
  }, [online]);

  const linesNow = () => linesOf(wholeFields(editor.newest()).attachments);
  const keep = (lines: readonly string[]) => editor.choose({ attachments: lines.join("\n") });
  const add = async (chosen: readonly File[], arePhotos: boolean): Promise<void> => {
    setBusy(true);
    const said: string[] = [];
    for (const file of chosen) {
      const fault = linesNow().length >= MOST_FILES ? `最多 ${MOST_FILES} 个附件。` : await addOne(file, arePhotos);
      if (fault) said.push(fault);
    }
    setFaults([...new Set(said)]);
    setBusy(false);
    void sendAttachments().catch(() => undefined);
  };
  const addOne = async (file: File, isPhoto: boolean): Promise<string | undefined> => {
    try {
      const kept = await keepAttachment(isPhoto ? await withoutTraces(file) : file);
      if (!kept.ok) return kept.refusal;
      const lines = linesNow();
      if (!lines.some((line) => line.startsWith(kept.value.slice(0, 64)))) await keep([...lines, kept.value]);
      return undefined;
    } catch (error) {
      return error instanceof Error ? error.message : "没能保存到本机，请再试一次。";
    }
  };
  const look = async ({ sha256, name }: AttachmentView): Promise<void> => {
    const blob = await withDb((database) => openAttachment(database, sha256)).catch(() => undefined);
    if (blob) await handOutFile(new File([blob], name, { type: blob.type }));
    else setFaults([`“${name}”不在这台设备上，联网后再看。`]);
  };
  const remove = async ({ line, sha256 }: AttachmentView): Promise<void> => {
    const isSafe = await keep(linesNow().filter((one) => one !== line));
    if (isSafe) await forgetAttachment(sha256).catch(() => undefined);
  };
  return { files, faults, isBusy, add, look, remove };
};

/** Smaller, and without the place where it was taken. */
const withoutTraces = async (file: File): Promise<File> => {
  const photo = await preparePhoto(file);
  if (!photo.ok) throw new Error(photo.refusal.detail);
  URL.revokeObjectURL(photo.value.previewUrl);
  const name = `${file.name.replace(/\.[^.]*$/, "") || "照片"}.jpg`;
  return new File([photo.value.bytes], name, { type: photo.value.type });
};
