import type { Rule } from "#domain/score/rule-set.ts";
import type { CountedLine, DraftLine } from "#domain/score/score-line.ts";

/**
 * Of rules that exclude each other (`best`), the lines that lose their matter: to the one of it that counts, the higher of two, then the earlier.
 * Where none of a matter counts, none has lost: its lines may yet have a number.
 */
export const losersOf = (counted: ReadonlyMap<Rule, readonly CountedLine[]>): readonly DraftLine[] =>
  [...linesByMatter(counted).values()].flatMap((lines) => {
    const [first, ...others] = lines.filter((line) => line.why === null);
    if (first === undefined) return [];
    const winner = others.reduce((best, line) => (isBetter(line, best) ? line : best), first);
    return lines.filter((line) => line !== winner).map((line) => line.draft);
  });

/** Lines whose matter might count under another rule as well. */
export const rivalsOf = (drafts: ReadonlyMap<Rule, readonly DraftLine[]>): ReadonlySet<DraftLine> =>
  new Set([...linesByMatter(drafts).values()].filter((lines) => lines.length > 1).flat());

const linesByMatter = <Line extends DraftLine>(byRule: ReadonlyMap<Rule, readonly Line[]>) => {
  const matters = new Map<string, Line[]>();
  for (const [rule, lines] of byRule) {
    if (rule.best === undefined) continue;
    for (const line of lines) {
      if (isOthersWork(rule, line) || isLost(line)) continue;
      const matter = JSON.stringify([rule.best, line.entry.matterId]);
      const known = matters.get(matter);
      if (known) known.push(line);
      else matters.set(matter, [line]);
    }
  }
  return matters;
};

/** Led by somebody else, where only the first counts. */
export const isOthersWork = (rule: Rule, { entry }: DraftLine) =>
  rule.split?.by === "FIRST_ONLY" && entry.share.place > 1;

const isLost = (line: DraftLine) => "why" in line && line.why === "best";

const isBetter = (line: CountedLine, than: CountedLine) =>
  line.amount === than.amount ? line.at < than.at : line.amount > than.amount;
