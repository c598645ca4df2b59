import fc from "fast-check";
import { expect, test } from "vitest";
import { areFieldsEqual, mergeFields } from "#sync/merge-fields.ts";

/** Few words, so that sides agree often. */
const word = fc.constantFrom("", "甲", "乙", "丙");
const side = fc.record({ title: word, situation: word, analysis: word });

const law = (name: string, holds: (base: Side, mine: Side, theirs: Side) => void) =>
  test(name, () => {
    fc.assert(fc.property(side, side, side, holds), { numRuns: 500 });
    expect.hasAssertions();
  });
type Side = { readonly title: string; readonly situation: string; readonly analysis: string };
const FIELDS = ["title", "situation", "analysis"] as const;

law("a side that changed nothing takes the other one as it is", (base, _, theirs) => {
  expect(mergeFields(base, base, theirs)).toEqual({ merged: theirs, overlapping: [] });
  expect(mergeFields(base, theirs, base)).toEqual({ merged: theirs, overlapping: [] });
});

law("equal sides never overlap, whatever they began from", (base, mine) => {
  expect(mergeFields(base, mine, mine)).toEqual({ merged: mine, overlapping: [] });
});

law("without overlap both orders give the same, with it the same fields overlap", (base, mine, theirs) => {
  const here = mergeFields(base, mine, theirs);
  const there = mergeFields(base, theirs, mine);
  expect(here.overlapping).toEqual(there.overlapping);
  for (const field of FIELDS)
    if (!here.overlapping.includes(field)) expect(here.merged[field]).toBe(there.merged[field]);
});

law("what has been merged in once changes nothing a second time", (base, mine, theirs) => {
  const { merged } = mergeFields(base, mine, theirs);
  expect(mergeFields(theirs, merged, theirs)).toEqual({ merged, overlapping: [] });
});

law("every change of either side stands in the merged text or its field overlaps", (base, mine, theirs) => {
  const { merged, overlapping } = mergeFields(base, mine, theirs);
  for (const field of FIELDS) {
    if (theirs[field] !== base[field]) expect(merged[field]).toBe(theirs[field]);
    if (mine[field] !== base[field] && !overlapping.includes(field)) expect(merged[field]).toBe(mine[field]);
  }
});

law("a field overlaps only where all three differ", (base, mine, theirs) => {
  const differ = (field: keyof Side) => new Set([base[field], mine[field], theirs[field]]).size === 3;
  expect(mergeFields(base, mine, theirs).overlapping).toEqual(FIELDS.filter(differ));
});

law("sides are equal exactly where every field is", (_, mine, theirs) => {
  expect(areFieldsEqual(mine, theirs)).toBe(FIELDS.every((field) => mine[field] === theirs[field]));
});
