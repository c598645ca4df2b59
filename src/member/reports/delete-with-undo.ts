import { reportName } from "#member/reports/report-text.ts";
import { deleteReportDraft, restoreReportDraft } from "#data/report-drafts.ts";
import type { ReportFields } from "#domain/report/report-draft.ts";
import { showToast } from "#ui/toast-store.ts";

const tellFailure = (error: unknown): void => {
  showToast(error instanceof Error ? error.message : "没能完成，请再试一次。");
};

/** Deletes a draft and offers to take that back; false where it could not be deleted. */
export const deleteDraftWithUndo = async (id: string, fields: ReportFields): Promise<boolean> => {
  try {
    await deleteReportDraft(id);
  } catch (error) {
    tellFailure(error);
    return false;
  }
  const restore = () => void restoreReportDraft(id).catch(tellFailure);
  showToast(`已删除「${reportName(fields)}」`, { label: "撤销", onPress: restore });
  return true;
};
