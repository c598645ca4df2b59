import { amountOf, pointsOf } from "#domain/score/points.ts";
import { pointsWords, signedPoints } from "#domain/score/points-words.ts";
import { explainTotal } from "#domain/score/explain-total.ts";
import { labelByScoreYearState } from "#domain/score/score-year.ts";
import { timeWords } from "#domain/time/time-words.ts";
import { Gates } from "#member/my-score/gates.tsx";
import { gradeWords } from "#member/my-score/grade-words.ts";
import type { ScoreView } from "#member/my-score/score-view.ts";
import { StatusTag } from "#ui/status-tag.tsx";
import { useNow } from "#ui/use-now.ts";

interface TotalCardProps {
  readonly view: ScoreView;
  readonly before: ScoreView | undefined;
  /** ISO instant of the server. */
  readonly asOf: string;
}

/** The one figure, which is the server's; the grade and what is missing for the next one. */
export function TotalCard({ view, before, asOf }: TotalCardProps) {
  const { year, statement } = view;
  const now = useNow();
  const grade = gradeWords(view);
  const isOpen = year.state === "OPEN";
  return (
    <section className="ui-card score-total" aria-label={`${year.year} 年度总分`}>
      <div className="score-total__head">
        <p className="score-total__figure">
          <span className="ui-hidden">总分 </span>
          <strong>{year.total.replace("-", "−")}</strong> 分
        </p>
        {grade.name && (
          <StatusTag tone="navy" icon="check">
            {isOpen ? `目前${grade.name}` : grade.name}
          </StatusTag>
        )}
      </div>
      <p className="ui-meta">
        {dayWords(year.from)}至{dayWords(year.to)} ·{" "}
        {isOpen ? `截至 ${timeWords(asOf, now)}` : labelByScoreYearState[year.state]}
        {before && ` · 比上年 ${differenceWords(year.total, before.year.total)}`}
      </p>
      {view.isSameSum && (
        <>
          {explainTotal(statement).map((words) => (
            <p key={words} className="ui-meta">
              {words}
            </p>
          ))}
          {grade.next && <p className="score-total__next">{grade.next}</p>}
          <Gates gates={statement.gates} />
        </>
      )}
    </section>
  );
}

/** 2026-01-01 → 1月1日; the year where it is another one than the scoring year's is said by the day itself. */
const dayWords = (day: string): string => {
  const [year, month, date] = day.split("-").map(Number);
  return `${year}年${month}月${date}日`;
};

const differenceWords = (now: string, then: string): string => {
  const difference = pointsOf(amountOf(now) - amountOf(then));
  return difference === "0" ? "相同" : pointsWords(difference).replace(/^[−\d.]+/, signedPoints(difference));
};
