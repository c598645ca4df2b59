import type { DutyEntry, DutyFacts } from "#domain/duty/duty-entry.ts";
import type { DutyKind } from "#domain/duty/duty-kinds.ts";
import type { Rule, RuleGroup, RuleSet } from "#domain/score/rule-set.ts";

/** An entry of the ledger with what a test says of it; `id` names the source and the matter too, where they are not named. */
export const entry = (
  id: string,
  kind: DutyKind,
  facts: DutyFacts = {},
  more: Partial<Omit<DutyEntry, "id" | "kind" | "facts">> = {},
): DutyEntry => ({
  id,
  memberId: "m1",
  year: "2026",
  dutyOn: "2026-06-12",
  kind,
  sourceId: `source-${id}`,
  matterId: `matter-${id}`,
  quantity: "1",
  share: { place: 1, of: 1 },
  facts,
  evidence: { title: "某项履职", link: null, by: "", note: "" },
  reverses: null,
  at: "2026-06-12T08:00:00.000Z",
  ...more,
});

/** Takes an entry back. */
export const reversalOf = (taken: DutyEntry, id = `not-${taken.id}`): DutyEntry => ({
  ...taken,
  id,
  sourceId: `reversal-${taken.id}-${id}`,
  reverses: taken.id,
});

export const rule = (id: string, kinds: readonly DutyKind[], more: Partial<Omit<Rule, "id">> = {}): Rule => ({
  id,
  name: id,
  clause: "第一条",
  text: "按次计分。",
  counts: { kinds },
  points: "10",
  unit: "EACH",
  ...more,
});

export const group = (id: string, rules: readonly Rule[], more: Partial<RuleGroup> = {}): RuleGroup => ({
  id,
  name: id,
  clause: "第一条",
  rules,
  ...more,
});

export const ruleSet = (groups: readonly RuleGroup[], more: Partial<RuleSet> = {}): RuleSet => ({
  title: "试用办法",
  yearBegins: "01-01",
  groups,
  grades: [{ id: "base", name: "合格", from: "0", gates: [] }],
  gates: [],
  alerts: [],
  ...more,
});
