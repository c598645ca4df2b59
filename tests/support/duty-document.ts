import type { DutyDocument, DutyEntryView } from "#contract/duty.ts";
import type { DutyKind } from "#domain/duty/duty-kinds.ts";
import { defaultRuleSet } from "#domain/score/default-rule-set.ts";
import type { RuleSet } from "#domain/score/rule-set.ts";
import { daysOfScoreYear } from "#domain/score/score-year.ts";
import { scoreOf } from "#domain/score/score-of.ts";

export const DUTY_MEMBER = "00000000-0000-7000-8000-000000000901";

const idOf = (group: number, n: number): string => `00000000-0000-7000-8${group}00-${String(n).padStart(12, "0")}`;

/** One entry of one's own: whole, once, without facts unless said. */
export const dutyEntry = (
  n: number,
  kind: DutyKind,
  dutyOn: string,
  title: string,
  change: Partial<DutyEntryView> = {},
): DutyEntryView => ({
  id: idOf(1, n),
  memberId: DUTY_MEMBER,
  year: dutyOn.slice(0, 4),
  dutyOn,
  kind,
  sourceId: idOf(2, n),
  matterId: idOf(2, n),
  quantity: "1",
  share: { place: 1, of: 1 },
  facts: {},
  evidence: { title, link: null, by: "", note: "" },
  reverses: null,
  at: `${dutyOn}T17:00:00+08:00`,
  ...change,
});

/** A year as the server would give it, its total by the same sum. */
export const dutyYear = (
  year: string,
  entries: readonly DutyEntryView[],
  change: Partial<DutyDocument["years"][number]> = {},
  rules: RuleSet = defaultRuleSet,
): DutyDocument["years"][number] => ({
  year,
  ...daysOfScoreYear(year, rules.yearBegins),
  state: "OPEN",
  ruleSetId: idOf(3, Number(year)),
  ruleVersion: 1,
  // What the wire carries: a copy without readonly marks.
  rules: JSON.parse(JSON.stringify(rules)),
  entries: [...entries],
  total: scoreOf(entries, rules).total,
  confirmedAt: null,
  isFrozenAsShown: true,
  ...change,
});

export const dutyDocument = (change: Partial<DutyDocument> = {}): DutyDocument => ({
  asOf: "2026-11-20T10:00:00+08:00",
  isScored: true,
  years: [dutyYear("2026", [])],
  pending: [],
  appeals: [],
  ...change,
});
