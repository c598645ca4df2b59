import type { Rule, RuleGroup, RuleSet } from "#domain/score/rule-set.ts";
import type { LineStep, Statement, StatementGroup } from "#domain/score/statement.ts";

/** Hundredths of a decimal text, read without the engine's own arithmetic. */
const hundredths = (text: string): bigint => {
  const [, minus, whole = "", part = ""] = /^(-?)(\d+)(?:\.(\d{1,2}))?$/.exec(text) ?? [];
  if (whole === "") throw new RangeError(`more than two places: ${text}`);
  const size = BigInt(whole + part.padEnd(2, "0"));
  return minus ? -size : size;
};

/** What a line has to give by its own steps: points × what follows, rounded half away from zero, cut by a cap. */
const pointsBySteps = (steps: readonly LineStep[]): bigint => {
  let [upper, lower] = [0n, 1n];
  const times = (text: string) => {
    const [above = "0", below = "1"] = text.split("/");
    const scale = 10n ** BigInt(above.split(".")[1]?.length ?? 0);
    upper *= BigInt(above.replace(".", ""));
    lower *= BigInt(below) * scale;
  };
  for (const step of steps) {
    if (step.step === "points") upper = hundredths(step.points);
    if (step.step === "halfDay") times(`1/${step.of}`);
    if (step.step === "quantity") times(step.quantity);
    if (step.step === "split" || step.step === "factor") times(step.factor);
    if (step.step === "notCounted") return 0n;
  }
  const size = upper < 0n ? -upper : upper;
  const rounded = size / lower + ((size % lower) * 2n >= lower ? 1n : 0n);
  return upper < 0n ? -rounded : rounded;
};

/** Every promise of statement.ts that a statement breaks, in words; none where it holds. */
export const brokenPromises = (statement: Statement, rules: RuleSet): string[] => {
  const faults = rules.groups.flatMap((group, at) => brokenInGroup(group, statement.groups[at]));
  const sum = (all: readonly StatementGroup[]) => all.reduce((total, group) => total + hundredths(group.total), 0n);
  const [bonusCut, cut, lift, total] = [statement.bonusCut, statement.cut, statement.lift, statement.total].map(
    hundredths,
  );
  if (bonusCut === undefined || cut === undefined || lift === undefined || total === undefined) return ["no total"];
  if (sum(statement.groups) + bonusCut + cut + lift !== total) faults.push("the year is not the sum of its groups");
  const bonus = sum(statement.groups.filter((group) => group.isBonus)) + bonusCut;
  if (rules.bonusCap && bonus > hundredths(rules.bonusCap)) faults.push("bonus above its cap");
  if (rules.cap && total > hundredths(rules.cap)) faults.push("the year above its cap");
  if (rules.floor && total < hundredths(rules.floor)) faults.push("the year below its floor");
  if (bonusCut > 0n || cut > 0n || lift < 0n) faults.push("a cut that gives or a lift that takes");
  return faults;
};

const brokenInGroup = (group: RuleGroup, counted: StatementGroup | undefined): string[] => {
  if (!counted) return [`no ${group.id}`];
  const inner = (group.groups ?? []).flatMap((each, at) => brokenInGroup(each, counted.groups[at]));
  const faults = [...inner, ...group.rules.flatMap((rule) => brokenByRule(rule, counted))];
  const [start, cut, lift, total] = [counted.start, counted.cut, counted.lift, counted.total].map(hundredths);
  if (start === undefined || cut === undefined || lift === undefined || total === undefined) return ["no total"];
  const lines = counted.lines.reduce((sum, line) => sum + hundredths(line.points), 0n);
  const groups = counted.groups.reduce((sum, each) => sum + hundredths(each.total), 0n);
  if (start + lines + groups + cut + lift !== total) faults.push(`${group.id} is not the sum of its parts`);
  if (group.cap && total > hundredths(group.cap)) faults.push(`${group.id} above its cap`);
  if (group.floor && total < hundredths(group.floor)) faults.push(`${group.id} below its floor`);
  if (cut > 0n || lift < 0n) faults.push(`${group.id}: a cut that gives or a lift that takes`);
  return faults;
};

const brokenByRule = (rule: Rule, { lines }: StatementGroup): string[] => {
  const faults: string[] = [];
  let sum = 0n;
  for (const line of lines.filter((each) => each.ruleId === rule.id)) {
    const points = hundredths(line.points);
    const bySteps = pointsBySteps(line.steps);
    const capped = line.steps.find((step) => step.step === "capped");
    sum += points;
    if (capped ? hundredths(capped.from) !== bySteps : points !== bySteps)
      faults.push(`${rule.id}: steps do not give the points`);
    if (capped && (points < 0n ? -points : points) >= (bySteps < 0n ? -bySteps : bySteps))
      faults.push(`${rule.id}: capped, not cut`);
  }
  const cap = rule.cap === undefined ? undefined : hundredths(rule.cap);
  if (cap !== undefined && (cap < 0n ? sum < cap : sum > cap)) faults.push(`${rule.id} beyond its cap`);
  return faults;
};
