import { genreByKind } from "#member/drafts/genre.ts";
import { reopenConflict, resolveConflict } from "#data/draft-edits.ts";
import type { DraftView } from "#data/draft-views.ts";
import { showToast } from "#ui/toast-store.ts";

/** Whose words stay: those of the main draft, those of the conflict copy, or both as two drafts. */
export type Choice = "main" | "copy" | "both";

const choiceOfData = { main: "theirs", copy: "mine", both: "both" } as const;
const doneWords = (choice: Choice, piece: string): string => {
  if (choice === "both") return `两个版本都保留了，成为两${piece}草稿`;
  return choice === "main" ? "已选好，另一个版本已删除" : "已选好，另一个版本已替换";
};

const tellFailure = (error: unknown): void => {
  showToast(error instanceof Error ? error.message : "没能完成，请再试一次。");
};

/** Ends a conflict and offers to take that back; false where it could not be kept on the phone. */
export const settleConflict = async (copy: DraftView, main: DraftView | null, choice: Choice): Promise<boolean> => {
  const { conflictOf } = copy;
  if (!conflictOf) return true;
  try {
    await resolveConflict(copy.id, choiceOfData[choice]);
  } catch (error) {
    tellFailure(error);
    return false;
  }
  const reopen = () => void reopenConflict(copy.id, conflictOf, choice === "copy" ? main : null).catch(tellFailure);
  showToast(main ? doneWords(choice, genreByKind[copy.draftKind].piece) : choice === "main" ? "已删除" : "已留下", {
    label: "撤销",
    onPress: reopen,
  });
  return true;
};
