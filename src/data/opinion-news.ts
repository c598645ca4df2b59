import type { OpinionView } from "#contract/opinions.ts";
import { bodyByOpinionLevel, leadersByOpinionLevel } from "#domain/opinion/opinion-lists.ts";

/** The newest that happened to a report and that its author wants to hear of. */
export interface OpinionNews {
  /** Changes with every such thing: what was seen is not news again. */
  readonly key: string;
  /** 「您的信息被市政协采用」. */
  readonly words: string;
  /** Said aloud until it was seen: a rise, or a return that waits for its author. What was printed or retained is shown quietly. */
  readonly isHeard: boolean;
}

/** Undefined where nothing has happened yet beside being edited. */
export const newsOf = (opinion: OpinionView): OpinionNews | undefined => {
  if (opinion.state === "RETURNED") return news(opinion, [], "您的信息被退回，请修改后再报", true);
  if (opinion.state === "RETAINED") return news(opinion, [], "您的信息已留存", false);
  const rises = [
    ...opinion.issues.map(({ id, label, signedOn }) => ({
      id,
      on: signedOn ?? "",
      words: `您的信息已编入${label}`,
      isHeard: false,
    })),
    ...opinion.escalations
      .filter(({ state }) => state === "ADOPTED")
      .map(({ id, level, decidedOn, sentOn }) => ({
        id,
        on: decidedOn ?? sentOn,
        words: `您的信息被${bodyByOpinionLevel[level]}采用`,
        isHeard: true,
      })),
    ...opinion.instructions.map(({ id, level, givenOn }) => ({
      id,
      on: givenOn,
      words: `您的信息得到${leadersByOpinionLevel[level]}批示`,
      isHeard: true,
    })),
  ].toSorted((a, b) => a.on.localeCompare(b.on));
  const last = rises.findLast(({ isHeard }) => isHeard) ?? rises.at(-1);
  return last && news(opinion, rises.map(({ id }) => id).toSorted(), last.words, last.isHeard);
};

const news = ({ state, changedAt }: OpinionView, ids: readonly string[], words: string, isHeard: boolean) => ({
  key: ids.length > 0 ? ids.join(" ") : `${state} ${changedAt}`,
  words,
  isHeard,
});
