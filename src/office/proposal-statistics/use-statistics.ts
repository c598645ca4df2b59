import { useCallback } from "react";
import { useSearchParams } from "react-router";
import { readProposalStatistics } from "#data/office/proposal-statistics.ts";
import { useAnswer } from "#data/office/use-answer.ts";

/** The session stands in the URL, so that a page can be handed on. */
export const useStatistics = () => {
  const [search, setSearch] = useSearchParams();
  const meeting = search.get("meeting") ?? undefined;
  const [term, session] = meeting?.split("-") ?? [];
  const askFor = useCallback(
    (signal?: AbortSignal) => readProposalStatistics({ term, session }, signal),
    [term, session],
  );
  return {
    ...useAnswer(askFor),
    meeting,
    chooseMeeting: (chosen: string) => setSearch({ meeting: chosen }),
  };
};
