import { amountOf, pointsOf } from "#domain/score/points.ts";
import { pointsWords, signedPoints } from "#domain/score/points-words.ts";
import { explainTotal } from "#domain/score/explain-total.ts";
import { labelByScoreYearState } from "#domain/score/score-year.ts";
import { paperDate } from "#domain/document/paper-date.ts";
import { timeWords } from "#domain/time/time-words.ts";
import { Gates } from "#member/my-score/gates.tsx";
import { gradeWords } from "#member/my-score/grade-words.ts";
import type { ScoreView } from "#member/my-score/score-view.ts";
import { StatusTag } from "#ui/status-tag.tsx";
import { useNow } from "#ui/use-now.ts";
import { useId } from "react";

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
  const id = useId();
  const grade = gradeWords(view);
  const isOpen = year.state === "OPEN";
  return (
    <section className="ui-card score-total" aria-labelledby={id}>
      <h2 id={id}>{year.year} 年度总分</h2>
      <div className="score-total__head">
        <p className="score-total__figure">
          <strong>{year.total.replace("-", "−")}</strong> 分
        </p>
        {view.isSameSum && grade.name && (
          <StatusTag tone="navy" icon="check">
            {isOpen ? `目前${grade.name}` : grade.name}
          </StatusTag>
        )}
      </div>
      <p className="ui-meta score-total__facts">
        {before && <span>比上年 {differenceWords(year.total, before.year.total)}</span>}
        <span>{isOpen ? `截至 ${timeWords(asOf, now)}` : labelByScoreYearState[year.state]}</span>
        <span>{spanWords(year.from, year.to)}</span>
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

/** 「1月1日至12月31日」; with years where it spans two. */
const spanWords = (from: string, to: string): string =>
  from.slice(0, 4) === to.slice(0, 4)
    ? `${paperDate(from).slice(5)}至${paperDate(to).slice(5)}`
    : `${paperDate(from)}至${paperDate(to)}`;

const differenceWords = (now: string, then: string): string => {
  const difference = pointsOf(amountOf(now) - amountOf(then));
  return difference === "0" ? "相同" : pointsWords(difference).replace(/^[−\d.]+/, signedPoints(difference));
};
