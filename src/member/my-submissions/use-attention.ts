import type { SubmissionView } from "#data/my-submissions.ts";
import { editAndResend, retrySubmission } from "#data/submissions.ts";
import { TEXT_LIMIT } from "#domain/submission/submission-lists.ts";
import { faultOfText, normalizeText } from "#domain/text/plain-text.ts";
import { useState } from "react";
import { useNavigate } from "react-router";

/** The behaviour of a refused submission: mend and send anew, send as it is, or take the words away. */
export const useAttention = ({ id, text: written }: SubmissionView) => {
  const navigate = useNavigate();
  const [text, setText] = useState(written);
  const [isBusy, setBusy] = useState(false);
  const [isCopied, setCopied] = useState(false);
  const [failure, setFailure] = useState<string>();
  const fault = faultOfText(normalizeText(text), TEXT_LIMIT);

  const doing = async (work: () => Promise<void>) => {
    setBusy(true);
    setFailure(undefined);
    try {
      await work();
    } catch (error) {
      setFailure(error instanceof Error ? error.message : "没能保存到本机，请再试一次。");
    }
    setBusy(false);
  };

  return {
    text,
    setText,
    textError: fault ? (fault === "blank" ? "文字不能为空。" : "文字太长，或含有无法发送的字符。") : undefined,
    isBusy,
    isCopied,
    failure,
    resend: () =>
      doing(async () => {
        if (fault) return;
        const newId = await editAndResend(id, text);
        if (newId) await navigate(`/submissions/${newId}/receipt`, { replace: true });
      }),
    retry: () => doing(() => retrySubmission(id)),
    copy: () =>
      navigator.clipboard.writeText(text).then(
        () => setCopied(true),
        () => setFailure("没能复制，请长按文字选取。"),
      ),
  };
};
