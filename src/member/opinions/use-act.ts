import type { OpinionAct } from "#contract/opinions.ts";
import { takeActBack } from "#data/give-up.ts";
import { actOnOpinion } from "#data/opinion-acts.ts";
import { useKeptAct } from "#ui/use-kept-act.ts";

/** Does something to a report; see use-kept-act.ts. */
export const useAct = (opinionId: string) => {
  const { act, ...rest } = useKeptAct(takeActBack);
  return { ...rest, act: (what: OpinionAct, done: string) => act(() => actOnOpinion(opinionId, what), done) };
};
