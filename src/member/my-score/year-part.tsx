import type { MyDuty } from "#data/my-duty.ts";
import { ConfirmCard } from "#member/my-score/confirm-card.tsx";
import { LinesCard } from "#member/my-score/lines-card.tsx";
import { MakeUpCard } from "#member/my-score/make-up-card.tsx";
import { PendingCard } from "#member/my-score/pending-card.tsx";
import { PlainEntries } from "#member/my-score/plain-entries.tsx";
import type { ScoreView } from "#member/my-score/score-view.ts";
import { TotalCard } from "#member/my-score/total-card.tsx";
import { UnscoredYear } from "#member/my-score/unscored-year.tsx";
import { lazy, Suspense } from "react";

const WhatIfCard = lazy(() =>
  import("#member/my-score/what-if-card.tsx").then(
    ({ WhatIfCard }) => ({ default: WhatIfCard }),
    // What one more would give is no reason not to show the screen.
    () => ({ default: () => null }),
  ),
);

interface YearPartProps {
  readonly duty: MyDuty;
  readonly view: ScoreView;
  readonly before: ScoreView | undefined;
}

/** One year: the total and all that explains it. */
export function YearPart({ duty, view, before }: YearPartProps) {
  const { document, waiting } = duty;
  const { year } = view;
  if (!document.isScored) return <UnscoredYear year={year} />;
  const isNewest = document.years[0]?.year === year.year;
  return (
    <>
      <ConfirmCard year={year} waiting={waiting} />
      <TotalCard view={view} before={before} asOf={document.asOf} />
      {view.isSameSum && <MakeUpCard view={view} before={before} />}
      {isNewest && <PendingCard pending={document.pending} view={view} />}
      {/* Points that do not make the server's total explain nothing. */}
      {view.isSameSum ? <LinesCard view={view} /> : <PlainEntries year={year} />}
      {isNewest && year.state === "OPEN" && (
        <Suspense fallback={null}>
          <WhatIfCard view={view} />
        </Suspense>
      )}
    </>
  );
}
