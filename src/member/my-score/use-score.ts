import type { DutyYear } from "#contract/duty.ts";
import { useMyDuty, type MyDuty, type ShownDuty } from "#data/my-duty.ts";
import { scoreViewOf, yearBefore, yearOf, type ScoreView } from "#member/my-score/score-view.ts";
import { useMemo } from "react";
import { useSearchParams } from "react-router";

export interface Score extends Pick<ShownDuty, "outcome" | "refresh"> {
  /** Null where this phone never heard of it; undefined while it is read. */
  readonly duty: MyDuty | null | undefined;
  /** Undefined as well where no scoring year has begun. */
  readonly view: ScoreView | undefined;
  readonly before: ScoreView | undefined;
}

/** My ledger and the year that the address names (`?year=2025`), else the newest. */
export const useScore = (): Score => {
  const { duty, outcome, refresh } = useMyDuty();
  const [search] = useSearchParams();
  const wanted = search.get("year");
  const year = duty ? yearOf(duty.document, wanted) : undefined;
  const former = duty && year ? yearBefore(duty.document, year) : undefined;
  return { duty, outcome, refresh, view: useView(year), before: useView(former) };
};

/** Counted anew only where something came in. */
const useView = (year: DutyYear | undefined): ScoreView | undefined =>
  useMemo(() => (year ? scoreViewOf(year) : undefined), [year]);
