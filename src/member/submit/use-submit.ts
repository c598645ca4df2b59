import { useSubmitDraft } from "#member/submit/use-submit-draft.ts";
import { clearDraft } from "#data/drafts.ts";
import { submitDraftKey } from "#data/draft-list.ts";
import { preparePhoto } from "#data/photos.ts";
import { submitSubmission } from "#data/submissions.ts";
import { PHOTO_LIMIT, TEXT_LIMIT } from "#domain/submission/submission-lists.ts";
import { faultOfText, normalizeText, type TextFault } from "#domain/text/plain-text.ts";
import { focusFirstFault } from "#ui/focus-first-fault.ts";
import { useState } from "react";
import { useNavigate } from "react-router";

const sentenceByFault: Record<TextFault, string> = {
  blank: "请写下要反映的事，再提交。",
  "too-long": `太长了，最多 ${TEXT_LIMIT.toLocaleString("zh-CN")} 字，请删减一些。`,
  "not-well-formed": "文字里有损坏的字符，请删去后再提交。",
  "control-character": "文字里有无法显示的字符，请删去后再提交。",
};

/** The behaviour of the compose form: the draft, its photos, and the one tap that waits for no network. */
export const useSubmit = (pointCode: string) => {
  const navigate = useNavigate();
  const draft = useSubmitDraft(pointCode);
  const [isTried, setTried] = useState(false);
  const [isSending, setSending] = useState(false);
  const [preparing, setPreparing] = useState(0);
  const [failure, setFailure] = useState<string>();
  const [photoFault, setPhotoFault] = useState<string>();
  const { text, category, photos } = draft.content;
  const fault = faultOfText(normalizeText(text), TEXT_LIMIT);

  const addPhotos = async (files: readonly File[]) => {
    setPhotoFault(undefined);
    const room = PHOTO_LIMIT - photos.length;
    if (files.length > room) setPhotoFault(`最多 ${PHOTO_LIMIT} 张，多出的没有加上。`);
    for (const file of files.slice(0, room)) {
      setPreparing((count) => count + 1);
      const prepared = await preparePhoto(file);
      setPreparing((count) => count - 1);
      if (prepared.ok) draft.addPhoto(prepared.value);
      else setPhotoFault(prepared.refusal.detail);
    }
  };

  const send = async () => {
    setTried(true);
    if (fault) return focusFirstFault();
    setSending(true);
    setFailure(undefined);
    try {
      const sent = { pointCode, text, photos, writtenAt: new Date(), ...(category && { category }) };
      const { id } = await submitSubmission(sent);
      await clearDraft(submitDraftKey(pointCode)).catch(() => undefined);
      // From now on there is something on this phone that must not be cleared away.
      void navigator.storage?.persist?.();
      await navigate(`/submissions/${id}/receipt`, { replace: true });
    } catch (error) {
      setFailure(error instanceof Error ? error.message : "没能保存到本机，请再试一次。");
      setSending(false);
    }
  };

  /** The same was said already and this member stands with it: what was written is not needed. */
  const discard = async () => {
    draft.setText("");
    await clearDraft(submitDraftKey(pointCode)).catch(() => undefined);
    await navigate("/submissions", { replace: true });
  };

  return {
    discard,
    text,
    setText: draft.setText,
    category,
    setCategory: draft.setCategory,
    photos,
    addPhotos,
    removePhoto: draft.removePhoto,
    photoFault,
    isReady: draft.isReady,
    isPreparing: preparing > 0,
    isBusy: isSending || preparing > 0,
    textError: isTried && fault ? sentenceByFault[fault] : undefined,
    failure,
    send,
  };
};
