import { Link } from "react-router";
import type { ScoreYear } from "#data/office/score-rules.ts";
import { labelByScoreYearState, type ScoreYearState } from "#domain/score/score-year.ts";
import { ReplayCheck } from "#office/score-years/replay-check.tsx";
import { YearHistory } from "#office/score-years/year-history.tsx";
import { YearMoves } from "#office/score-years/year-moves.tsx";
import { YearSteps } from "#office/score-years/year-steps.tsx";
import { Facts } from "#ui/facts.tsx";
import type { IconName } from "#ui/icon-shapes.ts";
import { Progress } from "#ui/progress.tsx";
import { StatusTag, type Tone } from "#ui/status-tag.tsx";

interface YearCardProps {
  readonly year: ScoreYear;
  readonly mayWrite: boolean;
  readonly onMoved: () => void;
}

/** One scoring year, whole. */
export function YearCard({ year, mayWrite, onMoved }: YearCardProps) {
  const { tone, icon } = lookByState[year.state];
  return (
    <li className="ui-record years-card">
      <div className="ui-record__head">
        <div className="ui-record__name">
          <h2>{year.year} 年度</h2>
          <span className="ui-meta">
            {year.from} 至 {year.to}
          </span>
        </div>
        <StatusTag tone={tone} icon={icon}>
          {labelByScoreYearState[year.state]}
        </StatusTag>
      </div>
      <YearSteps state={year.state} />
      <Facts facts={factsOf(year)} />
      {year.state !== "OPEN" && (
        <div className="years-confirmed">
          <Progress label="委员确认无误" now={year.confirmed} of={year.members} />
        </div>
      )}
      {year.state !== "OPEN" && <ReplayCheck year={year.year} />}
      {mayWrite && <YearMoves year={year} onMoved={onMoved} />}
      <YearHistory history={year.history} />
    </li>
  );
}

const lookByState: Record<ScoreYearState, { readonly tone: Tone; readonly icon: IconName }> = {
  OPEN: { tone: "teal", icon: "pencil" },
  FROZEN: { tone: "amber", icon: "clock" },
  ARCHIVED: { tone: "green", icon: "check" },
};

const factsOf = (year: ScoreYear) => {
  const open = [
    year.openAppeals > 0 && `${year.openAppeals} 件申诉待答复`,
    year.openManualEntries > 0 && `${year.openManualEntries} 笔补录待复核`,
  ].filter(Boolean);
  return [
    [
      "赋分办法",
      <Link key="rules" to={`/office/score-rules?version=${year.ruleSetId}`}>
        第 {year.ruleVersion} 版 {year.ruleTitle}
      </Link>,
    ],
    ["履职记录", `${year.entries.toLocaleString("zh-CN")} 条，${year.members} 名记分委员`],
    ["还没办完", open.length > 0 ? open.join("，") : "没有待办的申诉和补录"],
  ] as const;
};
