import { useState } from "react";
import { labelByReportField, REPORT_FIELDS } from "#domain/report/report-draft.ts";
import { ReportPaper } from "#office/opinions/report-paper.tsx";
import { SignBar } from "#office/opinions/sign-bar.tsx";
import type { ReportProps } from "#office/opinions/use-report.ts";
import { MarkedDiff } from "#ui/marked-diff.tsx";
import { Segmented } from "#ui/segmented.tsx";
import { diffWords } from "#ui/word-diff.ts";

type View = "paper" | "changes" | "original";

/** A report to be read: as it is printed, what editing changed, or what came in. */
export function ReportReading({ detail, work }: ReportProps) {
  const [view, setView] = useState<View>("paper");
  return (
    <section className="opinion-reading" aria-label="正文">
      {detail.edited && (
        <Segmented
          label="看哪一份"
          value={view}
          options={[
            { value: "paper", label: "印发稿" },
            { value: "changes", label: "改动" },
            { value: "original", label: "原稿" },
          ]}
          onChange={setView}
        />
      )}
      {view === "paper" && <ReportPaper detail={detail} words={detail.edited ?? detail.original} />}
      {view === "original" && <ReportPaper detail={detail} words={detail.original} isOriginal />}
      {view === "changes" && detail.edited && <Changes detail={detail} edited={detail.edited} />}
      <SignBar detail={detail} work={work} />
    </section>
  );
}

interface ChangesProps {
  readonly detail: ReportProps["detail"];
  readonly edited: NonNullable<ReportProps["detail"]["edited"]>;
}

function Changes({ detail, edited }: ChangesProps) {
  return (
    <div className="opinion-changes">
      {REPORT_FIELDS.map((field) => {
        const [before, after] = [detail.original[field], edited[field]];
        if (!before && !after) return null;
        const { left, right } = diffWords(before, after);
        return (
          <section key={field}>
            <h2>
              {labelByReportField[field]}
              {before === after && <span className="ui-meta"> 没有改动</span>}
            </h2>
            {before !== after && (
              <div className="opinion-changes__pair">
                <div>
                  <span className="ui-meta">原稿</span>
                  <MarkedDiff parts={left} as="gone" />
                </div>
                <div>
                  <span className="ui-meta">编辑稿</span>
                  <MarkedDiff parts={right} as="added" />
                </div>
              </div>
            )}
          </section>
        );
      })}
    </div>
  );
}
