import { useState } from "react";
import { type DryRun, dryRun, listScoreYears, publishRules } from "#data/office/score-rules.ts";
import type { OfficeRefusal } from "#data/ask-endpoint.ts";
import { useAnswer } from "#data/office/use-answer.ts";
import type { RuleSet } from "#domain/score/rule-set.ts";
import { saySame } from "#office/score-rules/change-rules.ts";

/** The years to try rules on, the last try, and publishing for the year that was tried. */
export const useDryRun = (id: string, rules: RuleSet, onPublished: () => Promise<void>) => {
  const { value: years, refusal: unread, askAgain } = useAnswer(listScoreYears);
  const [asked, setYear] = useState<string>();
  const [tried, setTried] = useState<{ readonly rules: RuleSet; readonly run: DryRun }>();
  const [refusal, setRefusal] = useState<OfficeRefusal | null>(null);
  const [isRunning, setRunning] = useState(false);
  const [isPublishing, setPublishing] = useState(false);
  const items = years?.items ?? [];
  const year = items.find((known) => known.year === asked) ?? items.find(({ state }) => state === "OPEN") ?? items[0];

  const run = async () => {
    if (!year) return;
    setRunning(true);
    const answer = await dryRun(year.year, rules);
    setRunning(false);
    setRefusal(answer.ok ? null : answer.refusal);
    setTried(answer.ok ? { rules, run: answer.value } : undefined);
  };

  const publish = async (): Promise<void> => {
    if (!year) return;
    setPublishing(true);
    const answer = await publishRules(id, year.year);
    setPublishing(false);
    setRefusal(answer.ok ? null : answer.refusal);
    if (!answer.ok) return;
    await askAgain();
    await onPublished();
  };

  const result = tried && tried.run.year === year?.year ? tried.run : undefined;
  return {
    years: items,
    isRead: years !== undefined,
    unread,
    year,
    setYear,
    result,
    /** Written on since it was tried. */
    isOutdated: tried !== undefined && !saySame(tried.rules, rules),
    refusal,
    isRunning,
    isPublishing,
    run,
    publish,
  };
};

export type DryRunDesk = ReturnType<typeof useDryRun>;
