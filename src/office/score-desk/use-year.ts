import { useSearchParams } from "react-router";
import { listScoreYears } from "#data/office/score-rules.ts";
import { useAnswer } from "#data/office/use-answer.ts";

export const SCORE_VIEWS = ["members", "sums", "alerts", "awards", "ranking"] as const;
export type ScoreView = (typeof SCORE_VIEWS)[number];

/** Which year and which view the URL names; without a year the newest that has entries. */
export const useYear = () => {
  const [search, setSearch] = useSearchParams();
  const { value, refusal, askAgain } = useAnswer(listScoreYears);
  const years = value?.items ?? [];
  const usual = years.find(({ entries }) => entries > 0) ?? years[0];
  const current = years.find(({ year }) => year === search.get("year")) ?? usual;
  const view = SCORE_VIEWS.find((one) => one === search.get("view")) ?? "members";

  /** Changes some of the address; an empty text takes its part out. */
  const go = (changes: Readonly<Record<string, string>>) => {
    const next = new URLSearchParams(search);
    for (const [name, to] of Object.entries(changes)) {
      if (to === "") next.delete(name);
      else next.set(name, to);
    }
    setSearch(next, { replace: true });
  };
  return { search, go, view, years, current, isRead: value !== undefined, refusal, askAgain };
};
export type YearChoice = ReturnType<typeof useYear>;
