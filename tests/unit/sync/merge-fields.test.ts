import fc from "fast-check";
import { expect, test } from "vitest";
import { areFieldsEqual, mergeFields } from "#sync/merge-fields.ts";

/** Few words, so that sides agree often. */
const word = fc.constantFrom("", "甲", "乙", "丙");
const side = fc.record({ title: word, situation: word, analysis: word });

const expectAlways = (holds: (base: Side, mine: Side, theirs: Side) => void): void =>
  fc.assert(fc.property(side, side, side, holds), { numRuns: 500 });
type Side = { readonly title: string; readonly situation: string; readonly analysis: string };
const FIELDS = ["title", "situation", "analysis"] as const;

test("a side that changed nothing takes the other one as it is", () => {
  expectAlways((base, _, theirs) => {
    expect(mergeFields(base, base, theirs)).toEqual({ merged: theirs, overlapping: [] });
    expect(mergeFields(base, theirs, base)).toEqual({ merged: theirs, overlapping: [] });
  });
});

test("equal sides never overlap, whatever they began from", () => {
  expectAlways((base, mine) => {
    expect(mergeFields(base, mine, mine)).toEqual({ merged: mine, overlapping: [] });
  });
});

test("without overlap both orders give the same, with it the same fields overlap", () => {
  expectAlways((base, mine, theirs) => {
    const here = mergeFields(base, mine, theirs);
    const there = mergeFields(base, theirs, mine);
    expect(here.overlapping).toEqual(there.overlapping);
    const agreed = FIELDS.filter((field) => !here.overlapping.includes(field));
    expect(agreed.map((field) => here.merged[field])).toEqual(agreed.map((field) => there.merged[field]));
  });
});

test("what has been merged in once changes nothing a second time", () => {
  expectAlways((base, mine, theirs) => {
    const { merged } = mergeFields(base, mine, theirs);
    expect(mergeFields(theirs, merged, theirs)).toEqual({ merged, overlapping: [] });
  });
});

test("every change of either side stands in the merged text or its field overlaps", () => {
  expectAlways((base, mine, theirs) => {
    const { merged, overlapping } = mergeFields(base, mine, theirs);
    const theirNews = FIELDS.filter((field) => theirs[field] !== base[field]);
    expect(theirNews.map((field) => merged[field])).toEqual(theirNews.map((field) => theirs[field]));
    const myNews = FIELDS.filter((field) => mine[field] !== base[field] && !overlapping.includes(field));
    expect(myNews.map((field) => merged[field])).toEqual(myNews.map((field) => mine[field]));
  });
});

test("a field overlaps only where all three differ", () => {
  expectAlways((base, mine, theirs) => {
    const differ = (field: keyof Side) => new Set([base[field], mine[field], theirs[field]]).size === 3;
    expect(mergeFields(base, mine, theirs).overlapping).toEqual(FIELDS.filter(differ));
  });
});

test("sides are equal exactly where every field is", () => {
  expectAlways((_, mine, theirs) => {
    expect(areFieldsEqual(mine, theirs)).toBe(FIELDS.every((field) => mine[field] === theirs[field]));
  });
});
