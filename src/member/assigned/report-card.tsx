import { showToast } from "#ui/toast-store.ts";
import type { SubmissionView } from "#data/my-submissions.ts";
import { Button } from "#ui/button.tsx";
import { Card } from "#ui/card.tsx";
import { useState } from "react";
import { useNavigate } from "react-router";

/** A matter worth more than an answer: a report begins with these words, and the resident will read what becomes of it. */
export function ReportCard({ submission }: { readonly submission: SubmissionView }) {
  const navigate = useNavigate();
  const [isBusy, setBusy] = useState(false);
  const begin = async () => {
    setBusy(true);
    try {
      const { beginReportOf } = await import("#data/begin-report.ts");
      await navigate(`/reports/${await beginReportOf(submission)}`);
    } catch (error) {
      showToast(error instanceof Error ? error.message : "没能新建，请再试一次。");
      setBusy(false);
    }
  };
  return (
    <Card title="转为报告">
      <p className="ui-meta">有普遍性的，可以写成社情民意信息报送。原文会引在草稿里，联系也保留，反映人能看到进展。</p>
      <Button wide icon="pencil" busy={isBusy} onPress={() => void begin()}>
        以此写一篇信息
      </Button>
    </Card>
  );
}
