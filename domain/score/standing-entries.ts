import type { DutyEntry } from "#domain/duty/duty-entry.ts";

/**
 * The entries that count, in the one order that everything is counted in (day, kind, source, id), however they came.
 * A reversal and the entry that it names leave no trace; a reversal that is itself taken back lets the first one stand again.
 * A reversal is booked in the year of what it takes back: one whose entry is not here takes nothing.
 */
export const standingEntries = (entries: readonly DutyEntry[]): readonly DutyEntry[] => {
  const reversalsOf = new Map<string, string[]>();
  for (const entry of entries) {
    if (entry.reverses === null) continue;
    const reversals = reversalsOf.get(entry.reverses);
    if (reversals) reversals.push(entry.id);
    else reversalsOf.set(entry.reverses, [entry.id]);
  }
  // A chain that bites its own tail (two entries of one id) takes nothing back and ends.
  const isTakenBack = (id: string, above: ReadonlySet<string> = new Set()): boolean => {
    const reversals = reversalsOf.get(id);
    if (reversals === undefined || above.has(id)) return false;
    const path = new Set(above).add(id);
    return reversals.some((reversal) => !isTakenBack(reversal, path));
  };
  return entries.filter((entry) => entry.reverses === null && !isTakenBack(entry.id)).toSorted(byCanonicalOrder);
};

const byCanonicalOrder = (a: DutyEntry, b: DutyEntry) =>
  compareTexts(a.dutyOn, b.dutyOn) ||
  compareTexts(a.kind, b.kind) ||
  compareTexts(a.sourceId, b.sourceId) ||
  compareTexts(a.id, b.id);

/** By code units: the same on every machine, whatever its language. */
const compareTexts = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
