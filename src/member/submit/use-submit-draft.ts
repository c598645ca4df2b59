import { loadDraft, saveDraft } from "#data/drafts.ts";
import { submitDraftKey } from "#data/draft-list.ts";
import type { PreparedPhoto } from "#data/photos.ts";
import type { OpinionCategory } from "#domain/submission/submission-lists.ts";
import { useEffect, useState } from "react";

interface Content {
  readonly text: string;
  readonly category: OpinionCategory | "";
  readonly photos: readonly PreparedPhoto[];
}

const EMPTY: Content = { text: "", category: "", photos: [] };

/** What is being written at one point: taken up where it was left, kept on the phone while it changes. */
export const useSubmitDraft = (pointCode: string) => {
  const key = submitDraftKey(pointCode);
  const [content, setContent] = useState<Content>(EMPTY);
  const [isReady, setReady] = useState(false);

  useEffect(() => {
    let isGone = false;
    const takeUp = async () => {
      const kept = await loadDraft(key).catch(() => undefined);
      if (isGone) return;
      if (kept) setContent({ text: kept.text, category: kept.category ?? "", photos: kept.photos ?? [] });
      setReady(true);
    };
    void takeUp();
    return () => {
      isGone = true;
    };
  }, [key]);

  const change = (next: (before: Content) => Content) =>
    setContent((before) => {
      const after = next(before);
      saveDraft(key, { text: after.text, photos: after.photos, ...(after.category && { category: after.category }) });
      return after;
    });

  return {
    content,
    isReady,
    setText: (text: string) => change((before) => ({ ...before, text })),
    setCategory: (category: Content["category"]) => change((before) => ({ ...before, category })),
    addPhoto: (photo: PreparedPhoto) =>
      change((before) =>
        before.photos.some((other) => other.sha256 === photo.sha256)
          ? before
          : { ...before, photos: [...before.photos, photo] },
      ),
    removePhoto: (sha256: string) =>
      change((before) => ({ ...before, photos: before.photos.filter((photo) => photo.sha256 !== sha256) })),
  };
};
