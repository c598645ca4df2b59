import type { CountedLine } from "#domain/score/score-line.ts";
import { amountOf, pointsOf, type Amount } from "#domain/score/points.ts";
import type { Rule } from "#domain/score/rule-set.ts";

/** The lines of a rule with its cap: what is too much is taken from the last ones. A cap below zero is the most that is deducted. */
export const cutToCap = (rule: Rule, lines: readonly CountedLine[]): readonly CountedLine[] => {
  if (rule.cap === undefined) return lines;
  const cap = amountOf(rule.cap);
  let excess = lines.reduce((sum, line) => sum + line.amount, -cap);
  const isTooMuch = (amount: Amount) => (cap < 0n ? amount < 0n : amount > 0n);
  if (!isTooMuch(excess)) return lines;

  const cut = [...lines];
  for (let at = cut.length - 1; at >= 0 && excess !== 0n; at -= 1) {
    const line = cut[at];
    if (line === undefined || !isTooMuch(line.amount)) continue;
    const taken = isTooMuch(line.amount - excess) ? excess : line.amount;
    excess -= taken;
    const steps = [...line.steps, { step: "capped", cap: pointsOf(cap), from: pointsOf(line.amount) } as const];
    cut[at] = { ...line, amount: line.amount - taken, steps };
  }
  return cut;
};
