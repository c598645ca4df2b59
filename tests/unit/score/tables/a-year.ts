import type { DutyEntry, DutyFacts } from "#domain/duty/duty-entry.ts";
import type { DutyKind } from "#domain/duty/duty-kinds.ts";
import type { RuleSet } from "#domain/score/rule-set.ts";
import { scoreOf } from "#domain/score/score-of.ts";
import type { StatementGroup } from "#domain/score/statement.ts";
import { entry, reversalOf } from "#tests/unit/score/entries.ts";

type Did = Omit<DutyEntry, "id">;

/** Something done, by oneself if nothing else is said. */
export const did = (kind: DutyKind, facts: DutyFacts = {}, more: Partial<DutyEntry> = {}): Did =>
  entry("", kind, facts, { sourceId: "", matterId: "", ...more });

/** As which of how many. */
export const as = (place: number, of: number) => ({ share: { place, of } });

export const matter = (matterId: string) => ({ matterId });

export const times = (count: number, each: Did): Did[] => Array.from({ length: count }, () => each);

/** Half-days of the plenary of four. */
export const plenary = (kind: DutyKind, count: number, facts: DutyFacts = {}) =>
  times(count, did(kind, { meetingKind: "PLENARY", isObligatory: true, halfDays: 4, ...facts }));

/** A meeting of one half-day that has to be attended. */
export const meeting = (kind: DutyKind, meetingKind: string, facts: DutyFacts = {}) =>
  did(kind, { meetingKind, isObligatory: true, halfDays: 1, ...facts });

/** A ledger in the order that it is told in: e1 on the first day, e2 on the second, each its own matter where none is named. */
export const year = (...done: (Did | readonly Did[])[]): DutyEntry[] =>
  done.flat().map((each, at) => {
    const day = new Date(Date.UTC(2026, 0, 1 + at)).toISOString().slice(0, 10);
    const id = `e${at + 1}`;
    return { ...each, id, sourceId: `s-${id}`, matterId: each.matterId || `m-${id}`, dutyOn: day };
  });

/** The same with the entries of these numbers taken back. */
export const without = (entries: readonly DutyEntry[], ...numbers: readonly number[]): DutyEntry[] => [
  ...entries,
  ...entries.filter((_, at) => numbers.includes(at + 1)).map((taken) => reversalOf(taken)),
];

/** A statement in short: total, grade, every group by its id, and every line as 「e1 rule points」. */
export const inShort = (entries: readonly DutyEntry[], rules: RuleSet) => {
  const statement = scoreOf(entries, rules);
  const groups = statement.groups.flatMap(withInner);
  return {
    total: statement.total,
    grade: statement.gradeName,
    bonusCut: statement.bonusCut,
    next: statement.next,
    groups: Object.fromEntries(groups.map(({ id, total }) => [id, total])),
    cuts: Object.fromEntries(
      groups
        .filter(({ cut, lift }) => cut !== "0" || lift !== "0")
        .map(({ id, cut, lift }) => [id, cut !== "0" ? cut : lift]),
    ),
    lines: groups.flatMap(({ lines }) =>
      lines.map(({ entryId, ruleId, points, steps }) => {
        const why = steps.find((step) => step.step === "notCounted");
        return `${entryId} ${ruleId} ${points}${why?.step === "notCounted" ? ` ${why.because}` : ""}`;
      }),
    ),
  };
};

const withInner = (group: StatementGroup): StatementGroup[] => [group, ...group.groups.flatMap(withInner)];
