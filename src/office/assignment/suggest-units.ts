import type { AssignmentItem, HandlingUnit } from "#data/office/proposal-rounds.ts";
import type { UnitPart } from "#domain/proposal/unit-roles.ts";

const named = (units: readonly HandlingUnit[], wish: string): readonly HandlingUnit[] => {
  const names = wish.split(/[、，,；;\s]+/).filter((name) => name.length > 1);
  return names.flatMap((name) => {
    const exact = units.find((unit) => unit.name === name);
    const ending = units.filter((unit) => unit.name.endsWith(name) || name.endsWith(unit.name));
    // Two that fit are nobody's wish.
    const found = exact ?? (ending.length === 1 ? ending[0] : undefined);
    return found ? [found] : [];
  });
};

/** What a proposal begins with: the units named for it, else those that its proposer wished for, as far as they are on the list. */
export const suggestUnits = (item: AssignmentItem, units: readonly HandlingUnit[]): readonly UnitPart[] => {
  if (item.parts.length > 0) return item.parts.map(({ unitId, role }) => ({ unitId, role }));
  const [lead] = named(units, item.suggestedLead);
  if (!lead) return [];
  const co = named(units, item.suggestedCo).filter(({ id }) => id !== lead.id);
  if (co.length === 0) return [{ unitId: lead.id, role: "SOLE" }];
  return [{ unitId: lead.id, role: "LEAD" }, ...co.map(({ id }) => ({ unitId: id, role: "CO" as const }))];
};
