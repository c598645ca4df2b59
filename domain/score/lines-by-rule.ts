import type { DutyEntry } from "#domain/duty/duty-entry.ts";
import type { DutyKind } from "#domain/duty/duty-kinds.ts";
import { cutToCap } from "#domain/score/cut-to-cap.ts";
import { countLines } from "#domain/score/count-lines.ts";
import { losersOf, rivalsOf } from "#domain/score/best-of-matter.ts";
import { holdsFor } from "#domain/score/match-entry.ts";
import type { Rule } from "#domain/score/rule-set.ts";
import type { CountedLine, DraftLine } from "#domain/score/score-line.ts";
import { worthUnder } from "#domain/score/worth-under.ts";

/**
 * The lines of every rule, in the order of the entries, with caps of rules applied. Counted again as long as rules exclude each other:
 * a line that loses its matter leaves its number free (the one opinion a year may then be another one). Who has lost has lost, so it ends.
 */
export const linesByRule = (entries: readonly DutyEntry[], rules: readonly Rule[]) => {
  const drafts = draftsByRule(entries, rules);
  const rivals = rivalsOf(drafts);
  const losers = new Set<DraftLine>();
  const count = () => new Map(rules.map((rule) => [rule, countLines(rule, drafts.get(rule) ?? [], losers, rivals)]));

  let counted = count();
  for (let more = losersOf(counted); more.length > 0; more = losersOf(counted)) {
    for (const line of more) losers.add(line);
    counted = count();
  }
  return new Map<Rule, readonly CountedLine[]>([...counted].map(([rule, lines]) => [rule, cutToCap(rule, lines)]));
};

const draftsByRule = (entries: readonly DutyEntry[], rules: readonly Rule[]) => {
  const drafts = new Map<Rule, DraftLine[]>();
  const takersByKind = new Map<DutyKind, ((entry: DutyEntry, at: number) => void)[]>();
  for (const rule of rules) {
    const lines: DraftLine[] = [];
    drafts.set(rule, lines);
    const { kinds, where } = rule.counts;
    const worthOf = worthUnder(rule);
    const take = (entry: DutyEntry, at: number) => {
      if (!where || holdsFor(where, entry.facts)) lines.push({ entry, at, ...worthOf(entry) });
    };
    for (const kind of new Set(kinds)) {
      const others = takersByKind.get(kind);
      if (others) others.push(take);
      else takersByKind.set(kind, [take]);
    }
  }
  for (const [at, entry] of entries.entries()) takersByKind.get(entry.kind)?.forEach((take) => take(entry, at));
  return drafts;
};
