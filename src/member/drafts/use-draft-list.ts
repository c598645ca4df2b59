import { deleteDraftWithUndo } from "#member/drafts/delete-with-undo.ts";
import type { Genre } from "#member/drafts/genre.ts";
import { useDraftViews, type DraftView } from "#data/draft-views.ts";
import { beginDraft } from "#data/draft-edits.ts";
import { showToast } from "#ui/toast-store.ts";
import { useState } from "react";
import { useNavigate, useSearchParams } from "react-router";

/** From so many drafts on, looking for one is quicker than scrolling. */
const SEARCH_FROM = 8;

/** The drafts to be shown, and what can be done with them. The search stands in the address. */
export const useDraftList = ({ kind, home }: Genre) => {
  const navigate = useNavigate();
  const [address, setAddress] = useSearchParams();
  const [isBusy, setBusy] = useState(false);
  const all = useDraftViews(kind);
  const drafts = all?.filter((draft) => !isUntouched(draft));
  const query = address.get("q") ?? "";
  const isSearchable = (drafts?.length ?? 0) >= SEARCH_FROM || query !== "";

  const begin = async () => {
    setBusy(true);
    try {
      // One that was begun and never got a word is taken up again.
      const id = all?.find(isUntouched)?.id ?? (await beginDraft(kind));
      await navigate(`${home}/${id}`);
    } catch (error) {
      showToast(error instanceof Error ? error.message : "没能新建，请再试一次。");
      setBusy(false);
    }
  };
  return {
    drafts,
    shown: drafts?.filter((draft) => isFound(draft, query.trim())),
    query,
    isSearchable,
    search: (words: string) => setAddress(words === "" ? {} : { q: words }, { replace: true }),
    isBusy,
    begin,
    remove: (draft: DraftView) => deleteDraftWithUndo(draft),
  };
};

const isUntouched = ({ fields, sync }: DraftView): boolean =>
  sync.state === "STORED" && Object.values(fields).every((text) => text.trim() === "");

const isFound = ({ fields }: DraftView, query: string): boolean =>
  Object.values(fields).some((text) => text.toLowerCase().includes(query.toLowerCase()));
