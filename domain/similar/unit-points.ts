import { runsOf } from "#domain/text-analysis/letters.ts";

/** A look-alike that went to a unit. */
export interface SentToUnit {
  readonly unitId: string;
  readonly likeness: number;
}

export interface KnownUnit {
  readonly id: string;
  readonly name: string;
}

/** What the names of nearly all units have: it says nothing about what one of them does. */
const HOUSE_WORDS = /[区县市省]|管理|服务|中心|委员会|人民政府|办公室|[局委办处]/gu;

/** As much as a look-alike that says half the same. */
const BY_NAME = 0.5;

/** Units for a text, the likeliest first: those that look-alikes were sent to, each counting by how alike it is, and those whose names the text has. */
export const unitPoints = (
  text: string,
  sent: readonly SentToUnit[],
  units: readonly KnownUnit[],
): readonly { readonly id: string; readonly score: number }[] => {
  const points = new Map<string, number>();
  const add = (id: string, more: number) => points.set(id, (points.get(id) ?? 0) + more);
  for (const { unitId, likeness } of sent) add(unitId, likeness * likeness);
  const plain = runsOf(text).join(" ");
  for (const { id, name } of units) {
    const own = name.replace(HOUSE_WORDS, "");
    if (own.length >= 2 && (plain.includes(own) || plain.includes(name))) add(id, BY_NAME);
  }
  const total = [...points.values()].reduce((sum, one) => sum + one, 0);
  const known = new Set(units.map(({ id }) => id));
  return [...points]
    .filter(([id]) => known.has(id))
    .map(([id, score]) => ({ id, score: score / total }))
    .toSorted((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
};
