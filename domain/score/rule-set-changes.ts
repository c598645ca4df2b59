import { pointsWords } from "#domain/score/points-words.ts";
import type { Alert, Gate, Grade, RuleGroup, RuleSet } from "#domain/score/rule-set.ts";
import { facetsOfRule, matchWords, type RuleFacet } from "#domain/score/rule-words.ts";

/** Something that two versions of the rules say differently. `was` is null where it is new, `is` where it is gone. */
export interface RuleChange {
  /** 「参加会议 › 出席全会」. */
  readonly place: string;
  readonly label: string;
  readonly was: string | null;
  readonly is: string | null;
}

/** One thing that rules are made of, with what it says. */
interface Piece {
  readonly place: string;
  readonly what: string;
  readonly facets: readonly RuleFacet[];
}

/** What a second version says differently from a first, in the second one's order, what is gone at the end. */
export const changesOfRules = (was: RuleSet, is: RuleSet): readonly RuleChange[] => {
  const [before, after] = [piecesOf(was), piecesOf(is)];
  const keys = [...new Set([...after.keys(), ...before.keys()])];
  return keys.flatMap((key) => changesOfPiece(before.get(key), after.get(key)));
};

const changesOfPiece = (was: Piece | undefined, is: Piece | undefined): readonly RuleChange[] => {
  if (was && is) {
    return is.facets.flatMap(({ label, words }, at) => {
      const before = was.facets[at]?.words ?? "";
      return before === words ? [] : [{ place: is.place, label, was: before, is: words }];
    });
  }
  if (is) return [{ place: is.place, label: `新增${is.what}`, was: null, is: sayAll(is) }];
  return was ? [{ place: was.place, label: `删去${was.what}`, was: sayAll(was), is: null }] : [];
};

const sayAll = ({ facets }: Piece) =>
  facets
    .filter(({ label, words }) => words !== "" && label !== "名称" && label !== "条文")
    .map(({ words }) => words)
    .join("，");

const piecesOf = (rules: RuleSet): ReadonlyMap<string, Piece> => {
  const pieces = new Map<string, Piece>([["set", { place: "全部", what: "", facets: facetsOfSet(rules) }]]);
  for (const group of rules.groups) addGroup(pieces, group, "");
  for (const grade of rules.grades)
    pieces.set(`grade ${grade.id}`, {
      place: `等次“${grade.name}”`,
      what: "等次",
      facets: facetsOfGrade(grade, rules),
    });
  for (const gate of rules.gates)
    pieces.set(`gate ${gate.id}`, { place: `达标条件“${gate.name}”`, what: "达标条件", facets: facetsOfGate(gate) });
  for (const alert of rules.alerts)
    pieces.set(`alert ${alert.id}`, { place: `提醒“${alert.name}”`, what: "提醒", facets: facetsOfAlert(alert) });
  return pieces;
};

const addGroup = (pieces: Map<string, Piece>, group: RuleGroup, above: string): void => {
  const place = above + group.name;
  pieces.set(`group ${group.id}`, { place, what: "大项", facets: facetsOfGroup(group) });
  for (const rule of group.rules) {
    pieces.set(`rule ${rule.id}`, { place: `${place} › ${rule.name}`, what: "规则", facets: facetsOfRule(rule) });
  }
  for (const inner of group.groups ?? []) addGroup(pieces, inner, `${place} › `);
};

const points = (value: string | undefined) => (value === undefined ? "" : pointsWords(value));

/** How a group begins and where it ends: 「从满分 50 分扣起」「上限 25 分」. */
export const facetsOfGroup = (group: RuleGroup): readonly RuleFacet[] => [
  { label: "名称", words: group.name },
  { label: "条款", words: group.clause },
  { label: "起点", words: group.start === undefined ? "从零加" : `从满分 ${pointsWords(group.start)}扣起` },
  { label: "上限", words: group.cap === undefined ? "" : `上限 ${pointsWords(group.cap)}` },
  { label: "最低", words: group.floor === undefined ? "" : `最低 ${pointsWords(group.floor)}` },
  { label: "性质", words: group.isBonus ? "加分事项" : "" },
];

const facetsOfSet = (rules: RuleSet): readonly RuleFacet[] => [
  { label: "名称", words: rules.title },
  { label: "年度起点", words: rules.yearBegins },
  { label: "总分上限", words: points(rules.cap) },
  { label: "总分最低", words: points(rules.floor) },
  { label: "加分合计上限", words: points(rules.bonusCap) },
];

const facetsOfGrade = (grade: Grade, { gates }: RuleSet): readonly RuleFacet[] => [
  { label: "名称", words: grade.name },
  { label: "分数线", words: `${pointsWords(grade.from)}起` },
  {
    label: "须达到",
    words: gates
      .filter(({ id }) => grade.gates.includes(id))
      .map(({ name }) => name)
      .join("、"),
  },
];

const facetsOfGate = (gate: Gate): readonly RuleFacet[] => [
  { label: "名称", words: gate.name },
  { label: "条款", words: gate.clause },
  { label: "计数事项", words: gate.anyOf.map(matchWords).join("；或") },
  { label: "次数", words: `至少 ${gate.atLeast} 次` },
];

const facetsOfAlert = (alert: Alert): readonly RuleFacet[] => [
  { label: "名称", words: alert.name },
  { label: "条款", words: alert.clause },
  { label: "条件", words: `${alert.years > 1 ? `连续 ${alert.years} 年` : "当年"}低于 ${pointsWords(alert.below)}` },
  { label: "办法规定", words: alert.consequence },
];
