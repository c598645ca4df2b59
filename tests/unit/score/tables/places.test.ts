import { scoreOf } from "#domain/score/score-of.ts";
import { placeMembers } from "#server/score-desk/place-members.ts";
import { did, times, year } from "#tests/unit/score/tables/a-year.ts";
import { hongkou } from "#tests/unit/score/tables/hongkou.ts";
import { expect, test } from "vitest";

/** A member by number with so many proposals filed, 3 points each and 9 at most. */
const member = (memberNo: string, filed: number, isScored = true) => {
  const entries = year(times(filed, did("PROPOSAL_FILED", { proposerType: "INDIVIDUAL" })));
  return {
    member: { id: memberNo, memberNo, name: memberNo, sector: "经济", isScored },
    entries,
    statement: scoreOf(entries, hongkou),
  };
};

test("虹口: who is not scored has no place, and those with the same points share one", () => {
  // 9, 9 (of 12), 6, 3; the 9 of D is not placed
  const all = [member("A", 1), member("B", 3), member("C", 4), member("D", 3, false), member("E", 2)];
  expect(placeMembers(all).map(({ item, place, isTied }) => [item.member.name, place, isTied])).toEqual([
    ["B", 1, true],
    ["C", 1, true],
    ["E", 3, false],
    ["A", 4, false],
  ]);
});
