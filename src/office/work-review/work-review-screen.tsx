import "#office/work-review/work-review.css";
import { useState } from "react";
import { useMay } from "#data/office/use-may.ts";
import { reviewFileAddress } from "#data/office/work-review.ts";
import { dayOf } from "#domain/time/local-date.ts";
import { type EnteredCode, isEntered, type ReviewValues } from "#domain/work-review/review-figures.ts";
import { periodWords } from "#domain/work-review/review-period.ts";
import { reviewWords } from "#domain/work-review/review-sentences.ts";
import { ChapterPart } from "#office/work-review/chapter-part.tsx";
import { CategoryTable } from "#office/work-review/category-table.tsx";
import { EntrySheet } from "#office/work-review/entry-sheet.tsx";
import { ItemSheet } from "#office/work-review/item-sheet.tsx";
import { PeriodChooser } from "#office/work-review/period-chooser.tsx";
import { useWorkReview } from "#office/work-review/use-work-review.ts";
import { DeskPage } from "#ui/desk-page.tsx";
import { LinkButton } from "#ui/link-button.tsx";

/** 工作综述: every figure of a period, its share with both its numbers, its 口径, its items, and the sentences that say it. */
export function WorkReviewScreen() {
  const { period, review, refusal, askAgain, choosePeriod, open, setOpen } = useWorkReview();
  const [entering, setEntering] = useState<EnteredCode | null>(null);
  const mayEnter = useMay("workReview.write");
  const values = Object.fromEntries((review?.figures ?? []).map(({ code, value }) => [code, value])) as ReviewValues;
  const former = review && periodWords({ from: dayOf(review.former.from), to: dayOf(review.former.to) });
  return (
    <DeskPage
      title="工作综述"
      fault={refusal?.detail}
      onRetry={() => void askAgain()}
      isLoading={!review}
      tools={
        <>
          <LinkButton outside compact icon="download" to={reviewFileAddress("xlsx", period)}>
            导出 xlsx
          </LinkButton>
          <LinkButton outside compact icon="file" to={reviewFileAddress("docx", period)}>
            导出 Word
          </LinkButton>
        </>
      }
    >
      <PeriodChooser period={period} onChoose={choosePeriod} />
      {review && former && (
        <div className="work-review">
          <p className="ui-meta">
            {periodWords(period)}（{review.from} 至 {review.to}），截至{" "}
            {review.countedAt.slice(0, 16).replace("T", " ")}
            ；对比 {former}。占比均列出分子、分母，分母为零的写作“无”；本系统没有记录的项目不推算。
          </p>
          {reviewWords(values, period).map((said) => (
            <ChapterPart
              key={said.chapter}
              said={said}
              figures={review.figures}
              former={former}
              onOpen={setOpen}
              onEnter={mayEnter ? (code) => isEntered(code) && setEntering(code) : undefined}
            />
          ))}
          <CategoryTable categories={review.categories} />
        </div>
      )}
      {open && <ItemSheet code={open} period={period} onClose={() => setOpen(null)} />}
      {entering && (
        <EntrySheet
          code={entering}
          figure={review?.figures.find(({ code }) => code === entering)}
          period={period}
          onClose={() => setEntering(null)}
          onEntered={() => {
            setEntering(null);
            void askAgain();
          }}
        />
      )}
    </DeskPage>
  );
}
