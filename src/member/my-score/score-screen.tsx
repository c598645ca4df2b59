import { AppealsCard } from "#member/my-score/appeals-card.tsx";
import { MoreCard } from "#member/my-score/more-card.tsx";
import { NotHereYet } from "#member/my-score/not-here-yet.tsx";
import { ScoreNotices } from "#member/my-score/score-notices.tsx";
import { useScore } from "#member/my-score/use-score.ts";
import { YearChoice } from "#member/my-score/year-choice.tsx";
import { YearPart } from "#member/my-score/year-part.tsx";
import { Page } from "#ui/page.tsx";

/** My year: the total, what it is made of, what is missing, and every line with its grounds. Nothing of anybody else. */
export function ScoreScreen() {
  const { duty, view, before, outcome, refresh } = useScore();
  return (
    <Page title="我的履职" back={{ to: "/", label: "首页" }}>
      <ScoreNotices duty={duty} view={view} />
      {duty && view ? (
        <>
          <YearChoice years={duty.document.years} shown={view.year.year} />
          <YearPart duty={duty} view={view} before={before} />
          <AppealsCard duty={duty} year={view.year} />
          <MoreCard year={view.year} />
        </>
      ) : (
        <NotHereYet duty={duty} outcome={outcome} onRetry={refresh} />
      )}
    </Page>
  );
}
