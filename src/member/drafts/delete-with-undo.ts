import type { Autosave } from "#member/drafts/autosave.ts";
import { draftName } from "#member/drafts/draft-text.ts";
import { genreByKind } from "#member/drafts/genre.ts";
import type { DraftView } from "#data/draft-views.ts";
import { removeDraft, bringDraftBack } from "#data/draft-edits.ts";
import { showToast } from "#ui/toast-store.ts";

const tellFailure = (error: unknown): void => {
  showToast(error instanceof Error ? error.message : "没能完成，请再试一次。");
};

/**
 * Deletes a draft and offers to take that back; false where it could not be deleted. What is being written in it is kept first, so that taking it
 * back brings the last words too, and dropped only once the draft is gone.
 */
export const deleteDraftWithUndo = async (
  { id, draftKind, fields }: Pick<DraftView, "id" | "draftKind" | "fields">,
  writing?: Pick<Autosave, "flush" | "drop">,
): Promise<boolean> => {
  try {
    await writing?.flush();
    await removeDraft(id);
    writing?.drop();
  } catch (error) {
    tellFailure(error);
    return false;
  }
  const restore = () => void bringDraftBack(id).catch(tellFailure);
  showToast(`已删除「${draftName(genreByKind[draftKind], fields)}」`, { label: "撤销", onPress: restore });
  return true;
};
