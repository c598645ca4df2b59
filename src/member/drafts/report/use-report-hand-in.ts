import type { ReportParts } from "#member/drafts/report/report-parts.ts";
import { useOpinion } from "#data/my-opinions.ts";
import { bodyOfReport } from "#data/opinion-body.ts";
import { submitAsAnother, submitOpinion } from "#data/submit-opinion.ts";
import { missingOfReport } from "#domain/report/opinion-check.ts";
import { emptyReport, type ReportFields } from "#domain/report/report-draft.ts";
import { useState } from "react";
import { useNavigate } from "react-router";

/** Looking a report over and handing it in: on this phone's disk first, whatever the network does. */
export const useReportHandIn = ({ id, editor }: ReportParts) => {
  const known = useOpinion(id)?.opinion;
  const navigate = useNavigate();
  /** The words as they were when the sheet was opened. */
  const [shown, setShown] = useState<ReportFields | null>(null);
  const [failure, setFailure] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  const missing = shown ? missingOfReport(shown) : [];
  const isAgain = known?.state === "RETURNED";
  // Another device was first: these words are a report of their own, and nothing is handed in twice.
  const isHandedIn = known !== undefined && known !== null && !isAgain;

  const submit = async (): Promise<void> => {
    if (!shown || missing.length > 0) return;
    setBusy(true);
    try {
      const body = bodyOfReport(shown);
      const sentId = isHandedIn ? await submitAsAnother(id, body) : id;
      if (!isHandedIn) await submitOpinion(id, body);
      await navigate(`/opinions/${sentId}`, { replace: true });
    } catch (error) {
      setFailure(error instanceof Error ? error.message : "没能保存到本机，请再试一次。");
      setBusy(false);
    }
  };
  return {
    shown,
    missing,
    failure,
    isBusy,
    isAgain,
    isHandedIn,
    returnedFor: isAgain ? known.publicNote : undefined,
    open: async () => {
      const isSafe = await editor.saveNow();
      setFailure(isSafe ? undefined : "刚写的还没有存到本机，请稍后再报送。");
      setShown({ ...emptyReport, ...editor.newest() });
    },
    close: () => setShown(null),
    submit,
  };
};
