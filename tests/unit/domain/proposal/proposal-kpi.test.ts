import { proposalKpis, rateWords, type ProposalCounts } from "#domain/proposal/proposal-kpi.ts";
import fc from "fast-check";
import { expect, test } from "vitest";

const none: ProposalCounts = {
  submitted: 0,
  collective: 0,
  joint: 0,
  filed: 0,
  key: 0,
  assigned: 0,
  replied: 0,
  waived: 0,
  met: 0,
  claimed: 0,
  satisfied: 0,
  basically: 0,
  dissatisfied: 0,
  silent: 0,
};
const rateOf = (counts: Partial<ProposalCounts>, kpi: string) => {
  const found = proposalKpis({ ...none, ...counts }).find((one) => one.kpi === kpi);
  return found && { ...found, words: rateWords(found) };
};

test("rates are those that the yearly reports print (domain.md §5.5)", () => {
  expect(rateOf({ submitted: 259, filed: 215 }, "filingRate")?.words).toBe("83.0%");
  expect(rateOf({ submitted: 193, filed: 185 }, "filingRate")?.words).toBe("95.9%");
  expect(rateOf({ filed: 215, key: 25 }, "keyShare")?.words).toBe("11.6%");
});

test("who has not rated stands beside the satisfaction rate and never in it", () => {
  const rate = rateOf({ satisfied: 8, basically: 1, dissatisfied: 1, silent: 40 }, "satisfactionRate");
  expect(rate).toMatchObject({ numerator: 9, denominator: 10, words: "90.0%", beside: "未评价 40 人次" });
});

test("whoever waived a visit is out of the face-to-face rate, a claim nobody confirmed is in its denominator alone", () => {
  const rate = rateOf({ assigned: 10, waived: 2, met: 6, claimed: 2 }, "faceReplyRate");
  expect(rate).toMatchObject({ numerator: 6, denominator: 8, words: "75.0%" });
  expect(rate?.beside).toContain("未确认 2 件");
});

test("a rate of nothing is a dash, and less than all is never 100.0%", () => {
  expect(rateWords({ numerator: 0, denominator: 0 })).toBe("—");
  expect(rateWords({ numerator: 9_999, denominator: 10_000 })).toBe("99.9%");
  fc.assert(
    fc.property(fc.nat(100_000), fc.integer({ min: 1, max: 100_000 }), (some, all) => {
      fc.pre(some <= all);
      expect(rateWords({ numerator: some, denominator: all }) === "100.0%").toBe(some === all);
    }),
  );
});
