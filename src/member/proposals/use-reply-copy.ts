import type { ProposalRow } from "#contract/proposals.ts";
import { copyText } from "#ui/copy-text.ts";
import { showToast } from "#ui/toast-store.ts";
import { useState } from "react";

/** The whole reply as text, to be pasted elsewhere. */
export const useReplyCopy = ({
  unitName,
  replyNo,
  outcomeClass,
  body,
  contactPerson,
  contactPhone,
}: ProposalRow["replies"][number]) => {
  const [isCopied, setCopied] = useState(false);
  const copy = async () => {
    const contact = [contactPerson, contactPhone].filter(Boolean).join(" ");
    const parts = [unitName, replyNo, `${outcomeClass} 类`, body, contact && `联系人：${contact}`];
    const isDone = await copyText(parts.filter(Boolean).join("\n"));
    setCopied(isDone);
    if (!isDone) showToast("没能复制，请长按文字选取。");
  };
  return { isCopied, copy };
};
