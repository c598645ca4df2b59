import type { ScoreYear } from "#data/office/score-rules.ts";
import { labelByScoreYearMove, SCORE_YEAR_MOVES } from "#domain/score/year-flow.ts";
import { timeWords } from "#domain/time/time-words.ts";
import { Disclosure } from "#ui/disclosure.tsx";
import { useNow } from "#ui/use-now.ts";

/** Who froze, opened and archived it, when and why; the latest first. */
export function YearHistory({ history }: { readonly history: ScoreYear["history"] }) {
  const now = useNow();
  if (history.length === 0) return null;
  return (
    <Disclosure summary={`办理过程（${history.length}）`}>
      <ol className="years-history">
        {history.toReversed().map(({ at, who, move, note }) => (
          <li key={at + move}>
            <span className="ui-meta">{timeWords(at, now)}</span>
            <span>
              {who} {wordsOf(move)}
              {note && `：${note}`}
            </span>
          </li>
        ))}
      </ol>
    </Disclosure>
  );
}

const wordsOf = (move: string) => {
  const known = SCORE_YEAR_MOVES.find((one) => one === move);
  return known ? labelByScoreYearMove[known] : move;
};
