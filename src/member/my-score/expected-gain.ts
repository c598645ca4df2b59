import type { PendingDuty } from "#contract/duty.ts";
import { amountOf, pointsOf } from "#domain/score/points.ts";
import { scoreOf } from "#domain/score/score-of.ts";
import type { ScoreView } from "#member/my-score/score-view.ts";

/** What this alone would change, by counting the year again with it, in points. */
export const expectedGain = ({ kind, facts, share }: PendingDuty, { year, statement }: ScoreView): string => {
  const entry = {
    id: "pending",
    memberId: "",
    year: year.year,
    // On the last day, so that nothing that has happened loses its number to it.
    dutyOn: year.to,
    kind,
    sourceId: "pending",
    matterId: "pending",
    quantity: "1",
    share,
    facts,
    evidence: { title: "", link: null, by: "", note: "" },
    reverses: null,
    at: "",
  };
  const after = scoreOf([...year.entries, entry], year.rules);
  return pointsOf(amountOf(after.total) - amountOf(statement.total));
};
