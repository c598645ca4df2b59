import { dayOf } from "#domain/time/local-date.ts";
import {
  FIGURE_CODES,
  type FigureCode,
  figureByCode,
  type ReviewValues,
  wholeOf,
} from "#domain/work-review/review-figures.ts";
import { formerPeriod, kindOfPeriod, periodAround, periodWords } from "#domain/work-review/review-period.ts";
import { reviewWords } from "#domain/work-review/review-sentences.ts";
import { shareWithParts, shareWords } from "#domain/work-review/share-words.ts";
import fc from "fast-check";
import { describe, expect, test } from "vitest";

const period = (from: string, to: string) => ({ from: dayOf(from), to: dayOf(to) });
const YEAR = period("2026-01-01", "2026-12-31");

const valuesOf = (some: Partial<ReviewValues>): ReviewValues =>
  Object.fromEntries(FIGURE_CODES.map((code) => [code, some[code] ?? null])) as ReviewValues;

const wordsOf = (some: Partial<ReviewValues>) =>
  Object.fromEntries(reviewWords(valuesOf(some), YEAR).map(({ chapter, words }) => [chapter, words]));

describe("shares", () => {
  test("are one decimal, with what they are made of", () => {
    expect(shareWithParts(215, 259)).toBe("83.0%（215/259）");
    expect(shareWords(25, 215)).toBe("11.6%");
  });

  test("nothing to divide by reads 无", () => {
    expect([shareWords(0, 0), shareWithParts(0, 0)]).toEqual(["无", "无"]);
  });

  test("are 100.0% for all alone, and 0.0% for none alone", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000_000 }), fc.nat(), (whole, some) => {
        const part = some % (whole + 1);
        expect(shareWords(part, whole) === "100.0%").toBe(part === whole);
        expect(shareWords(part, whole) === "0.0%").toBe(part === 0);
      }),
    );
    expect([shareWords(3699, 3700), shareWords(1, 100_000)]).toEqual(["99.9%", "0.1%"]);
  });
});

describe("figures", () => {
  test("every denominator is a figure of its own, of the same chapter, and says the same unit", () => {
    const described = (code: string | undefined) => {
      const { chapter, unit } = figureByCode[code as FigureCode] ?? {};
      return { chapter, unit };
    };
    const parts = FIGURE_CODES.filter((code) => figureByCode[code].of !== undefined);
    expect(parts.length).toBeGreaterThan(20);
    expect(parts.map((code) => [code, described(wholeOf(code))])).toEqual(parts.map((code) => [code, described(code)]));
  });

  test("every figure says what is counted", () => {
    expect(FIGURE_CODES.filter((code) => figureByCode[code].rule.length < 4)).toEqual([]);
  });
});

describe("periods", () => {
  test("a day lies in a year, a half and a quarter", () => {
    const day = dayOf("2026-08-31");
    expect(periodAround("YEAR", day)).toEqual(YEAR);
    expect(periodAround("HALF", day)).toEqual(period("2026-07-01", "2026-12-31"));
    expect(periodAround("QUARTER", day)).toEqual(period("2026-07-01", "2026-09-30"));
  });

  test("the period before is of the same kind, or as many days", () => {
    expect(formerPeriod(YEAR)).toEqual(period("2025-01-01", "2025-12-31"));
    expect(formerPeriod(period("2026-01-01", "2026-03-31"))).toEqual(period("2025-10-01", "2025-12-31"));
    expect(formerPeriod(period("2024-03-01", "2024-03-10"))).toEqual(period("2024-02-20", "2024-02-29"));
  });

  test("are said as people say them", () => {
    const words = [
      YEAR,
      period("2026-07-01", "2026-12-31"),
      period("2026-04-01", "2026-06-30"),
      period("2025-12-01", "2026-01-15"),
    ].map((one) => [kindOfPeriod(one), periodWords(one)]);
    expect(words).toEqual([
      ["YEAR", "2026年"],
      ["HALF", "2026年下半年"],
      ["QUARTER", "2026年第二季度"],
      ["ANY", "2025年12月1日至2026年1月15日"],
    ]);
  });
});

describe("sentences", () => {
  test("say counts and shares with numerator and denominator", () => {
    const { PROPOSALS } = wordsOf({
      proposals: 259,
      proposalsIndividual: 200,
      proposalsJoint: 42,
      proposalsCollective: 17,
      proposalsParty: 9,
      proposalsFiled: 215,
      proposalsKey: 25,
      proposalsAssigned: 215,
      proposalsReplied: 215,
      proposalUnits: 72,
      proposalVisits: 200,
      proposalsMet: 199,
      ratings: 0,
    });
    expect(PROPOSALS).toContain("2026年，共提交提案259件，其中个人提案200件、联名提案42件、集体提案17件");
    expect(PROPOSALS).toContain("党派集体提案9件、占集体提案52.9%（9/17）");
    expect(PROPOSALS).toContain("经审查立案215件，立案率83.0%（215/259）");
    expect(PROPOSALS).toContain("办复率100.0%（215/215），面复率99.5%（199/200）");
    expect(PROPOSALS).toContain("收到评价0人次，满意率无");
  });

  test("of nothing say that there was nothing, and never a share", () => {
    const all = wordsOf({});
    expect(all["PROPOSALS"]).toBe("2026年，没有提交提案。");
    expect(Object.values(all).join("")).not.toMatch(/\d%|NaN|null|undefined/);
  });

  test("what nobody entered reads 本系统未记录; what was entered says so", () => {
    const { VENUES, OTHER_WORK } = wordsOf({ hallSessions: 829, hallSuggestions: 2577 });
    expect(VENUES).toBe("2026年，议事堂、驿站协商829场次、协商提出建议2577条，以上为手工填报。");
    expect(OTHER_WORK).toBe("2026年，本系统未记录。");
  });
});
