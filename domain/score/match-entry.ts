import type { DutyEntry, DutyFacts } from "#domain/duty/duty-entry.ts";
import { dutyFactValues, labelByDutyFactValue, type DutyFactName } from "#domain/duty/duty-facts.ts";
import type { Match, Where } from "#domain/score/rule-set.ts";

/** Whether an entry is one that a rule or gate is about. */
export const matchesEntry = (match: Match, entry: DutyEntry) =>
  match.kinds.includes(entry.kind) && (match.where === undefined || holdsFor(match.where, entry.facts));

/** All conditions hold. A fact that was not recorded fulfils none. */
export const holdsFor = (where: Where, facts: DutyFacts) => {
  for (const [name, values] of Object.entries(where)) {
    const fact = facts[name];
    if (fact === undefined || typeof fact === "number" || !values.includes(fact)) return false;
  }
  return true;
};

/** 「综合采用」: conditions in the words of the facts. */
export const wordsOfWhere = (where: Where) =>
  namesOf(where)
    .map((name) => (where[name] ?? []).map((value) => labelByDutyFactValue[name][String(value)] ?? value).join("或"))
    .join("、");

const isFactName = (name: string): name is DutyFactName => name in dutyFactValues;
const namesOf = (where: Where) => Object.keys(where).filter(isFactName);
