import { useState } from "react";
import { type ReplyWords, saveReply, type TaskDetail } from "#data/office/handling.ts";
import { useKept } from "#office/handling/use-kept.ts";
import type { TaskWork } from "#office/handling/use-task.ts";

/** The reply being written: what stands on the server, with what was typed here and not saved upon it. */
export const useReplyDraft = (task: TaskDetail, work: TaskWork) => {
  const [newest] = task.replies;
  const standing: ReplyWords = {
    baseVersion: newest?.version ?? 0,
    replyNo: newest?.replyNo ?? "",
    abstract: newest?.abstract ?? "",
    body: newest?.body ?? "",
    outcomeClass: newest?.outcomeClass ?? null,
    promise: newest?.promise ?? "",
    promiseOn: newest?.promiseOn ?? null,
    contactPerson: newest?.contactPerson || task.clerkName,
    contactPhone: newest?.contactPhone || task.clerkPhone,
  };
  const kept = useKept(task.id, "reply", standing);
  const [replyId] = useState(() => crypto.randomUUID());
  const { words } = kept;
  const isOvertaken = words.baseVersion < standing.baseVersion;
  const isChanged = JSON.stringify({ ...words, baseVersion: 0 }) !== JSON.stringify({ ...standing, baseVersion: 0 });
  // A version that was signed and came back is saved anew even where no word changes.
  const canSave = words.body.trim() !== "" && (isChanged || newest?.signedAt != null);
  const save = async () => {
    const body = { ...words, baseVersion: standing.baseVersion };
    if (await work.work("reply", () => saveReply(task.id, replyId, body), `已保存为第 ${body.baseVersion + 1} 版。`))
      kept.drop();
  };
  return { ...kept, standing, isOvertaken, isChanged, canSave, save };
};

export type ReplyDraft = ReturnType<typeof useReplyDraft>;
