import type { SubmissionView } from "#data/my-submissions.ts";
import { useSearchParams } from "react-router";

export const SHOWS = ["all", "unsent", "answered"] as const;
export type Show = (typeof SHOWS)[number];
export const wordsByShow: Record<Show, string> = { all: "全部", unsent: "未送达", answered: "有结果" };

const WITH_RESULT = new Set(["ANSWERED", "CONVERTED", "REJECTED", "CLOSED"]);

export const isShown = (one: SubmissionView, show: Show): boolean => {
  if (show === "unsent") return one.delivery.state !== "DELIVERED";
  if (show === "answered") return one.office !== null && WITH_RESULT.has(one.office.state);
  return true;
};

/** The filter lives in the address: back and reload keep it. */
export const useShow = (): readonly [Show, (show: Show) => void] => {
  const [search, setSearch] = useSearchParams();
  const show = SHOWS.find((value) => value === search.get("show")) ?? "all";
  return [show, (next) => setSearch(next === "all" ? {} : { show: next }, { replace: true })];
};
