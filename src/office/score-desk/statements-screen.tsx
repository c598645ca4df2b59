import "#office/score-desk/score-desk.css";
import { scoreFileAddress } from "#data/office/score-desk.ts";
import { useMay } from "#data/office/use-may.ts";
import { labelByScoreYearState } from "#domain/score/score-year.ts";
import { AggregatesPart } from "#office/score-desk/aggregates-part.tsx";
import { AlertsPart } from "#office/score-desk/alerts-part.tsx";
import { AwardsPart } from "#office/score-desk/awards-part.tsx";
import { RankingPart } from "#office/score-desk/ranking-part.tsx";
import { StatementsPart } from "#office/score-desk/statements-part.tsx";
import { SCORE_VIEWS, type ScoreView, useYear, type YearChoice } from "#office/score-desk/use-year.ts";
import { DeskPage } from "#ui/desk-page.tsx";
import { EmptyState } from "#ui/empty-state.tsx";
import { LinkButton } from "#ui/link-button.tsx";
import { NativeSelect } from "#ui/native-select.tsx";
import { Segmented } from "#ui/segmented.tsx";

const labelByView: Record<ScoreView, string> = {
  members: "委员总表",
  sums: "界别与事项",
  alerts: "需要关注",
  awards: "评优参考",
  ranking: "排序设置",
};

/** 履职统计: what the year's rules make of the ledger, for the staff who keep it. */
export function StatementsScreen() {
  const choice = useYear();
  const { current, isRead, refusal, askAgain, view } = choice;
  return (
    <DeskPage
      title="履职统计"
      fault={refusal?.detail}
      onRetry={() => void askAgain()}
      isLoading={!isRead}
      tools={current && <Tools choice={choice} year={current.year} />}
    >
      {isRead && !current && (
        <EmptyState icon="file" text="还没有履职年度。有了第一条履职记录，或者发布赋分办法以后，这里就有数据。" />
      )}
      {current && view === "members" && <StatementsPart key={current.year} choice={choice} year={current.year} />}
      {current && view === "sums" && <AggregatesPart key={current.year} year={current.year} />}
      {current && view === "alerts" && <AlertsPart key={current.year} choice={choice} year={current.year} />}
      {current && view === "awards" && <AwardsPart key={current.year} year={current.year} />}
      {view === "ranking" && <RankingPart />}
    </DeskPage>
  );
}

function Tools({ choice, year }: { readonly choice: YearChoice; readonly year: string }) {
  const { years, view, go } = choice;
  const mayExport = useMay("score.approve");
  return (
    <div className="score__tools">
      <NativeSelect
        label="年度"
        labelHidden
        value={year}
        options={years.map((one) => ({
          value: one.year,
          label: `${one.year} 年度（${labelByScoreYearState[one.state]}）`,
        }))}
        onChange={(chosen) => go({ year: chosen, member: "" })}
      />
      <Segmented
        label="看什么"
        value={view}
        options={SCORE_VIEWS.filter((one) => one !== "awards" || mayExport).map((one) => ({
          value: one,
          label: labelByView[one],
        }))}
        onChange={(chosen) => go({ view: chosen === "members" ? "" : chosen, member: "" })}
      />
      {mayExport && view === "members" && (
        <>
          <LinkButton outside compact icon="download" to={scoreFileAddress("xlsx", year)}>
            导出 xlsx
          </LinkButton>
          <LinkButton outside compact icon="download" to={scoreFileAddress("pdf", year)}>
            全部情况表 PDF
          </LinkButton>
        </>
      )}
    </div>
  );
}
