import { useCallback } from "react";
import { readIssues } from "#data/office/opinion-issues.ts";
import { useAnswer } from "#data/office/use-answer.ts";

/** The 期 printed last this year, as its label; undefined while unknown or where there is none. */
export const useLastIssue = (): string | undefined => {
  const ask = useCallback((signal?: AbortSignal) => readIssues({ kind: "ISSUE" }, signal), []);
  const { value } = useAnswer(ask);
  return value?.items.find(({ state }) => state === "ISSUED")?.label;
};
