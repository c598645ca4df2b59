import { AppealsCard } from "#member/my-score/appeals-card.tsx";
import { ConfirmCard } from "#member/my-score/confirm-card.tsx";
import { LinesCard } from "#member/my-score/lines-card.tsx";
import { MakeUpCard } from "#member/my-score/make-up-card.tsx";
import { MoreCard } from "#member/my-score/more-card.tsx";
import { NotHereYet } from "#member/my-score/not-here-yet.tsx";
import { PendingCard } from "#member/my-score/pending-card.tsx";
import { ScoreNotices } from "#member/my-score/score-notices.tsx";
import { TotalCard } from "#member/my-score/total-card.tsx";
import { UnscoredYear } from "#member/my-score/unscored-year.tsx";
import { useScore } from "#member/my-score/use-score.ts";
import { YearChoice } from "#member/my-score/year-choice.tsx";
import { Page } from "#ui/page.tsx";
import { lazy, Suspense } from "react";

const WhatIfCard = lazy(() =>
  import("#member/my-score/what-if-card.tsx").then(
    ({ WhatIfCard }) => ({ default: WhatIfCard }),
    // What one more would give is no reason not to show the screen.
    () => ({ default: () => null }),
  ),
);

/** My year: the total, what it is made of, what is missing, and every line with its grounds. Nothing of anybody else. */
export function ScoreScreen() {
  const { duty, view, before, outcome, refresh } = useScore();
  const isNewest = view !== undefined && duty?.document.years[0]?.year === view.year.year;
  return (
    <Page title="我的履职" back={{ to: "/", label: "首页" }}>
      <ScoreNotices duty={duty} view={view} />
      {duty && view ? (
        <>
          <YearChoice years={duty.document.years} shown={view.year.year} />
          {duty.document.isScored ? (
            <>
              <ConfirmCard year={view.year} waiting={duty.waiting} />
              <TotalCard view={view} before={before} asOf={duty.document.asOf} />
              <MakeUpCard view={view} before={before} />
              {isNewest && <PendingCard pending={duty.document.pending} view={view} />}
              <LinesCard view={view} />
              {isNewest && view.year.state === "OPEN" && (
                <Suspense fallback={null}>
                  <WhatIfCard view={view} />
                </Suspense>
              )}
            </>
          ) : (
            <UnscoredYear year={view.year} />
          )}
          <AppealsCard duty={duty} year={view.year} />
          <MoreCard year={view.year} />
        </>
      ) : (
        <NotHereYet duty={duty} outcome={outcome} onRetry={refresh} />
      )}
    </Page>
  );
}
