import type { Rule } from "#domain/score/rule-set.ts";
import type { CountedLine, DraftLine } from "#domain/score/score-line.ts";

/** Of rules that exclude each other (`best`), one line of each matter stays: one that counts before one that does not, then the higher, then the earlier. */
export const losersOf = (counted: ReadonlyMap<Rule, readonly CountedLine[]>): ReadonlySet<DraftLine> => {
  const losers = new Set<DraftLine>();
  const winners = new Map<string, CountedLine>();
  for (const [rule, lines] of counted) {
    if (rule.best === undefined) continue;
    for (const line of lines) {
      if (line.why === "notFirst") continue;
      const matter = JSON.stringify([rule.best, line.entry.matterId]);
      const winner = winners.get(matter);
      if (winner === undefined || isBetter(line, winner)) winners.set(matter, line);
      if (winner !== undefined) losers.add(isBetter(line, winner) ? winner.draft : line.draft);
    }
  }
  return losers;
};

const isBetter = (line: CountedLine, than: CountedLine) => {
  if ((line.why === null) !== (than.why === null)) return line.why === null;
  if (line.draft.amount !== than.draft.amount) return line.draft.amount > than.draft.amount;
  return line.at < than.at;
};
