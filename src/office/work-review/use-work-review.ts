import { useCallback } from "react";
import { useSearchParams } from "react-router";
import { useAnswer } from "#data/office/use-answer.ts";
import { readWorkReview } from "#data/office/work-review.ts";
import { readLocalDate } from "#domain/time/local-date.ts";
import { shanghaiDay } from "#domain/time/shanghai.ts";
import { FIGURE_CODES, type FigureCode } from "#domain/work-review/review-figures.ts";
import { periodAround, type ReviewPeriod } from "#domain/work-review/review-period.ts";

/** The period and the figure that is open stand in the address, so that a page can be handed on. */
export const useWorkReview = () => {
  const [search, setSearch] = useSearchParams();
  const period = periodOf(search);
  const { from, to } = period;
  const askFor = useCallback((signal?: AbortSignal) => readWorkReview({ from, to }, signal), [from, to]);
  const answer = useAnswer(askFor);
  const isOfPeriod = answer.value?.from === from && answer.value.to === to;
  return {
    period,
    review: isOfPeriod ? answer.value : undefined,
    refusal: answer.refusal,
    askAgain: answer.askAgain,
    choosePeriod: (next: ReviewPeriod) => setSearch({ from: next.from, to: next.to }, { replace: true }),
    open: FIGURE_CODES.find((code) => code === search.get("figure")),
    setOpen: (code: FigureCode | null) => setSearch({ from, to, ...(code && { figure: code }) }),
  };
};

const periodOf = (search: URLSearchParams): ReviewPeriod => {
  const from = readLocalDate(search.get("from") ?? "");
  const to = readLocalDate(search.get("to") ?? "");
  return from && to && from <= to ? { from, to } : periodAround("YEAR", shanghaiDay(new Date()));
};
