import type { DutyEntry } from "#domain/duty/duty-entry.ts";
import { deedWords } from "#domain/duty/duty-deed.ts";
import { explainLine } from "#domain/score/explain-line.ts";
import { explainGroup, explainTotal } from "#domain/score/explain-total.ts";
import { explainYear, type ExplainedGroup } from "#domain/score/explain-year.ts";
import type { RuleSet } from "#domain/score/rule-set.ts";
import type { ScoreYearState } from "#domain/score/score-year.ts";

/** One line of a record: the sentence says all, the rest is for machines. */
interface RecordLine {
  readonly entryId: string;
  readonly kind: string;
  readonly dutyOn: string;
  readonly sentence: string;
  readonly points: string;
}

export interface RecordGroup {
  readonly name: string;
  readonly total: string;
  readonly cap: string | null;
  /** What start, caps and floors did, in words. */
  readonly bounds: readonly string[];
  readonly lines: readonly RecordLine[];
  readonly groups: readonly RecordGroup[];
}

/** One scoring year of a 履职档案; the total is empty for who is not scored. */
export interface RecordYear {
  readonly year: string;
  readonly from: string;
  readonly to: string;
  readonly state: ScoreYearState;
  readonly rules: string;
  readonly ruleVersion: number;
  readonly total: string;
  readonly bounds: readonly string[];
  readonly confirmedAt: string | null;
  readonly groups: readonly RecordGroup[];
  /** Recorded, without points by that year's rules. */
  readonly uncounted: readonly string[];
  /** Taken back, with the reason. */
  readonly corrected: readonly string[];
  readonly meetings: readonly string[];
}

export interface RecordSource {
  readonly year: string;
  readonly from: string;
  readonly to: string;
  readonly state: ScoreYearState;
  readonly ruleVersion: number;
  readonly rules: RuleSet;
  readonly entries: readonly DutyEntry[];
  readonly confirmedAt: string | null;
}

/** A member's year as it stands in the record, every line a sentence. */
export const recordYearOf = (source: RecordSource, isScored: boolean): RecordYear => {
  const { year, from, to, state, ruleVersion, rules, entries, confirmedAt } = source;
  const { statement, groups, uncounted, reversed } = explainYear(entries, rules);
  const taken = new Set(reversed.flatMap(({ entry, by }) => [entry.id, by.id]));
  const standing = entries.filter(({ id }) => !taken.has(id));
  return {
    year,
    from,
    to,
    state,
    rules: rules.title,
    ruleVersion,
    total: isScored ? statement.total : "",
    bounds: isScored ? explainTotal(statement) : [],
    confirmedAt,
    groups: isScored ? groups.map(groupOf) : [],
    uncounted: (isScored ? uncounted : standing).map(wordsOfEntry),
    corrected: reversed.map(({ entry, by }) =>
      [`${wordsOfEntry(entry)}（已冲销）`, by.evidence.note, by.evidence.by].filter(Boolean).join("，"),
    ),
    meetings: standing.filter(({ kind }) => kind.startsWith("MEETING_")).map(wordsOfEntry),
  };
};

const groupOf = ({ group, lines, groups }: ExplainedGroup): RecordGroup => ({
  name: group.name,
  total: group.total,
  cap: group.cap,
  bounds: explainGroup(group),
  lines: lines.map(({ line, entry, rule }) => ({
    entryId: entry.id,
    kind: entry.kind,
    dutyOn: entry.dutyOn,
    sentence: explainLine(line, entry, rule),
    points: line.points,
  })),
  groups: groups.map(groupOf),
});

const wordsOfEntry = ({ dutyOn, kind, facts, evidence }: DutyEntry): string =>
  `${dutyOn} ${evidence.title} ${deedWords(kind, facts)}`;
