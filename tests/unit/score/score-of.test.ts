import type { DutyEntry } from "#domain/duty/duty-entry.ts";
import type { Rule } from "#domain/score/rule-set.ts";
import { scoreOf } from "#domain/score/score-of.ts";
import { entry, group, reversalOf, rule, ruleSet } from "#tests/unit/score/entries.ts";
import { describe, expect, test } from "vitest";

const on = (day: string, id: string, more: Partial<DutyEntry> = {}) =>
  entry(id, "OPINION_SUBMIT", {}, { dutyOn: `2026-${day}`, ...more });
/** What each line gives, by day, under one rule. */
const pointsUnder = (more: Partial<Rule>, ...entries: DutyEntry[]) =>
  scoreOf(
    entries,
    ruleSet([group("g", [rule("r", ["OPINION_SUBMIT", "OPINION_ADOPTED"], more)])]),
  ).groups[0]?.lines.map((line) => line.points);
const whyNot = (more: Partial<Rule>, ...entries: DutyEntry[]) =>
  scoreOf(entries, ruleSet([group("g", [rule("r", ["OPINION_SUBMIT"], more)])])).groups[0]?.lines.map((line) => {
    const last = line.steps.at(-1);
    return last?.step === "notCounted" ? last.because : null;
  });

const three = [on("03-03", "c"), on("01-01", "a"), on("02-02", "b")];

describe("how often", () => {
  test("each time gives its points, times its quantity", () => {
    expect(pointsUnder({}, ...three)).toEqual(["10", "10", "10"]);
    expect(pointsUnder({}, on("01-01", "a", { quantity: "2.5" }))).toEqual(["25"]);
  });

  test("once a year is the first by day, the others stand there with nothing", () => {
    expect(pointsUnder({ unit: "YEAR" }, ...three)).toEqual(["10", "0", "0"]);
    expect(whyNot({ unit: "YEAR" }, ...three)).toEqual([null, "once", "once"]);
  });

  test("once a year is the one that weighs most, the first of equals", () => {
    const split = { by: "FIXED", first: "8", other: "5" } as const;
    const signed = on("01-01", "a", { share: { place: 2, of: 2 } });
    expect(pointsUnder({ unit: "YEAR", split }, signed, on("02-02", "b"), on("03-03", "c"))).toEqual(["0", "10", "0"]);
  });

  test("from the second on; the first only", () => {
    expect(pointsUnder({ nth: { from: 2 } }, ...three)).toEqual(["0", "10", "10"]);
    expect(pointsUnder({ nth: { to: 1 } }, ...three)).toEqual(["10", "0", "0"]);
    expect(whyNot({ nth: { from: 2, to: 2 } }, ...three)).toEqual(["nth", null, "nth"]);
  });

  test("below the least number nothing counts, from it on everything", () => {
    expect(whyNot({ atLeast: 4 }, ...three)).toEqual(["atLeast", "atLeast", "atLeast"]);
    expect(pointsUnder({ atLeast: 3 }, ...three)).toEqual(["10", "10", "10"]);
  });

  test("the points of a whole meeting are shared out over its half-days", () => {
    const half = (id: string) => on("01-01", id, { facts: { halfDays: 4 } });
    expect(pointsUnder({ points: "50", unit: "HALF_DAY" }, half("a"), half("b"))).toEqual(["12.5", "12.5"]);
  });
});

describe("joint work", () => {
  const signed = (place: number, of: number) => on("01-01", "a", { share: { place, of } });
  test.each<[string, Partial<Rule>, [number, number], string]>([
    ["everybody the whole", { split: { by: "WHOLE" } }, [2, 3], "10"],
    ["the first alone: the first", { split: { by: "FIRST_ONLY" } }, [1, 3], "10"],
    ["the first alone: another", { split: { by: "FIRST_ONLY" } }, [2, 3], "0"],
    ["half for the first", { split: { by: "FIRST_SHARE", first: "1/2" } }, [1, 4], "5"],
    ["the rest shared equally", { split: { by: "FIRST_SHARE", first: "1/2" } }, [4, 4], "1.67"],
    ["by oneself", { split: { by: "FIRST_SHARE", first: "1/2" } }, [1, 1], "10"],
    ["fixed: alone", { points: "15", split: { by: "FIXED", first: "10", other: "5" } }, [1, 1], "15"],
    ["fixed: the first", { points: "15", split: { by: "FIXED", first: "10", other: "5" } }, [1, 2], "10"],
    ["fixed: another", { points: "15", split: { by: "FIXED", first: "10", other: "5" } }, [2, 2], "5"],
    ["equally", { split: { by: "EQUAL" } }, [3, 3], "3.33"],
    ["half for everybody", { split: { by: "FACTOR", factor: "1/2" } }, [1, 2], "5"],
  ])("%s", (_, more, [place, of], points) => {
    expect(pointsUnder(more, signed(place, of))).toEqual([points]);
  });

  test("what others led takes no number: once a year falls to the first of one's own", () => {
    const led = [on("01-01", "a", { share: { place: 2, of: 2 } }), on("02-02", "b")];
    expect(pointsUnder({ unit: "YEAR", split: { by: "FIRST_ONLY" } }, ...led)).toEqual(["0", "10"]);
    expect(whyNot({ unit: "YEAR", split: { by: "FIRST_ONLY" } }, ...led)).toEqual(["notFirst", null]);
  });
});

describe("what the facts change", () => {
  test("the first row that holds replaces the points, a fact that is missing fulfils nothing", () => {
    const instead = [
      { where: { level: ["NATIONAL"], isComposite: [false] }, points: "30" },
      { where: { level: ["NATIONAL", "PROVINCE"] }, points: "20" },
    ];
    expect(pointsUnder({ instead }, on("01-01", "a", { facts: { level: "NATIONAL", isComposite: false } }))).toEqual([
      "30",
    ]);
    expect(pointsUnder({ instead }, on("01-01", "a", { facts: { level: "NATIONAL" } }))).toEqual(["20"]);
    expect(pointsUnder({ instead }, on("01-01", "a"))).toEqual(["10"]);
  });

  test("factors multiply with each other and with the split", () => {
    const more: Partial<Rule> = {
      split: { by: "FACTOR", factor: "1/2" },
      factors: [{ where: { isComposite: [true] }, factor: "1/2" }],
    };
    const composite = on("01-01", "a", { facts: { isComposite: true }, share: { place: 2, of: 2 } });
    expect(pointsUnder(more, composite)).toEqual(["2.5"]);
  });
});

describe("caps", () => {
  test("a rule's cap cuts the last lines, and each says so", () => {
    expect(pointsUnder({ cap: "15" }, ...three)).toEqual(["10", "5", "0"]);
  });

  test("a cap of deductions is the most that is taken", () => {
    expect(pointsUnder({ points: "-4", cap: "-10" }, ...three)).toEqual(["-4", "-4", "-2"]);
  });

  test("a rule that gives and takes is cut to its cap and no further", () => {
    const instead = [{ where: { isLate: [true] }, points: "-4" }];
    const late = on("04-04", "d", { facts: { isLate: true } });
    expect(pointsUnder({ cap: "20", instead }, ...three, late)).toEqual(["10", "10", "4", "-4"]);
  });

  test("a sub-group's cap stands inside its group's cap", () => {
    const joint = group("joint", [rule("joint", ["PROPOSAL_FILED"], { points: "2" })], { cap: "3" });
    const own = rule("own", ["PROPOSAL_SUBMIT"], { points: "4" });
    const rules = ruleSet([group("proposals", [own], { cap: "9", groups: [joint] })]);
    const joints = ["a", "b", "c"].map((id) => entry(id, "PROPOSAL_FILED"));
    const owns = ["d", "e"].map((id) => entry(id, "PROPOSAL_SUBMIT"));
    expect(scoreOf(joints, rules)).toMatchObject({ total: "3", groups: [{ groups: [{ cut: "-3", total: "3" }] }] });
    expect(scoreOf([...joints, ...owns], rules)).toMatchObject({ total: "9", groups: [{ cut: "-2" }] });
  });

  test("from full marks down to the floor", () => {
    const rules = ruleSet([
      group("g", [rule("r", ["MEETING_ABSENT"], { points: "-30" })], { start: "50", floor: "0" }),
    ]);
    expect(scoreOf([], rules).total).toBe("50");
    const absent = ["a", "b"].map((id) => entry(id, "MEETING_ABSENT"));
    expect(scoreOf(absent, rules)).toMatchObject({ total: "0", groups: [{ start: "50", lift: "10", cut: "0" }] });
  });

  test("all bonus together has a cap, and so has everything", () => {
    const bonus = (id: string, kind: "SERVICE" | "SPEECH") => group(id, [rule(id, [kind])], { isBonus: true });
    const rules = ruleSet(
      [group("base", [rule("o", ["OPINION_SUBMIT"])]), bonus("s", "SERVICE"), bonus("p", "SPEECH")],
      {
        bonusCap: "15",
        cap: "20",
      },
    );
    const all = [entry("a", "SERVICE"), entry("b", "SPEECH"), entry("c", "OPINION_SUBMIT")];
    expect(scoreOf(all, rules)).toMatchObject({ bonusCut: "-5", cut: "-5", total: "20" });
  });
});

describe("one matter", () => {
  const both = [
    rule("filed", ["PROPOSAL_FILED"], { points: "10", best: "same" }),
    rule("adopted", ["OPINION_ADOPTED"], { points: "6", best: "same" }),
  ];
  const of = (id: string, kind: "PROPOSAL_FILED" | "OPINION_ADOPTED", matterId: string) =>
    entry(id, kind, {}, { matterId });

  test("counts by its highest line only", () => {
    const statement = scoreOf(
      [of("a", "OPINION_ADOPTED", "x"), of("b", "PROPOSAL_FILED", "x")],
      ruleSet([group("g", both)]),
    );
    expect(statement.total).toBe("10");
    expect(statement.groups[0]?.lines.map((line) => [line.ruleId, line.points, line.steps.at(-1)])).toEqual([
      ["adopted", "0", { step: "notCounted", because: "best" }],
      ["filed", "10", { step: "points", points: "10" }],
    ]);
  });

  test("across groups, too, and two matters count twice", () => {
    const [filed, adopted] = both;
    if (!filed || !adopted) throw new Error("two rules");
    const rules = ruleSet([group("g", [filed]), group("h", [adopted])]);
    expect(scoreOf([of("a", "OPINION_ADOPTED", "x"), of("b", "PROPOSAL_FILED", "x")], rules).total).toBe("10");
    expect(scoreOf([of("a", "OPINION_ADOPTED", "x"), of("b", "PROPOSAL_FILED", "y")], rules).total).toBe("16");
  });

  test("that loses leaves its number to the next one", () => {
    const once = both.map((each): Rule => ({ ...each, unit: "YEAR" }));
    const entries = [of("a", "PROPOSAL_FILED", "x"), of("b", "OPINION_ADOPTED", "x"), of("c", "OPINION_ADOPTED", "y")];
    expect(scoreOf(entries, ruleSet([group("g", once)])).total).toBe("16");
  });
});

describe("reversals", () => {
  const rules = ruleSet([group("g", [rule("r", ["OPINION_SUBMIT"], { unit: "YEAR" })])]);
  const [first, second] = [on("01-01", "a"), on("02-02", "b")];

  test("take an entry back, so that the next one has its number", () => {
    expect(scoreOf([first, reversalOf(first)], rules).total).toBe("0");
    expect(scoreOf([first, second, reversalOf(first)], rules)).toEqual(scoreOf([second], rules));
  });

  test("in a ring take nothing back and end", () => {
    const back = reversalOf(first, "back");
    const ring = { ...reversalOf(back, "ring"), id: first.id };
    expect(scoreOf([first, back, ring], rules)).toEqual(scoreOf([first], rules));
    expect(scoreOf([back, { ...ring, id: "other" }, { ...first, reverses: first.id }], rules).total).toBe("0");
  });

  test("of a reversal let the first one stand again", () => {
    const reversal = reversalOf(first);
    expect(scoreOf([reversalOf(reversal), first, reversal], rules)).toEqual(scoreOf([first], rules));
  });

  test("of what is not there take nothing", () => {
    expect(scoreOf([second, reversalOf(first)], rules).total).toBe("10");
  });
});

describe("grades and gates", () => {
  const rules = ruleSet([group("g", [rule("r", ["OPINION_SUBMIT"], { points: "30" })])], {
    gates: [
      {
        id: "speech",
        name: "发言",
        clause: "",
        anyOf: [{ kinds: ["SPEECH"] }, { kinds: ["RESEARCH_REPORT"] }],
        atLeast: 1,
      },
    ],
    grades: [
      { id: "high", name: "优秀", from: "85", gates: ["speech"] },
      { id: "middle", name: "称职", from: "60", gates: [] },
      { id: "low", name: "不称职", from: "0", gates: [] },
    ],
  });

  test("the next grade says what it takes", () => {
    expect(scoreOf([on("01-01", "a")], rules)).toMatchObject({
      grade: "low",
      next: { name: "称职", points: "30", gates: [] },
    });
    expect(scoreOf(three, rules)).toMatchObject({
      grade: "middle",
      next: { name: "优秀", points: "0", gates: ["speech"] },
    });
  });

  test("one of several suffices for a gate; above the highest there is nothing", () => {
    const statement = scoreOf([...three, entry("z", "RESEARCH_REPORT")], rules);
    expect(statement).toMatchObject({ grade: "high", next: null, gates: [{ has: 1, needs: 1, isMet: true }] });
  });
});
