import { as, did, inShort, meeting, plenary, times, without, year } from "#tests/unit/score/tables/a-year.ts";
import { tongcheng } from "#tests/unit/score/tables/tongcheng.ts";
import { describe, expect, test } from "vitest";

const of = (entries: ReturnType<typeof year>) => inShort(entries, tongcheng);
const joint = { proposerType: "JOINT" };
const own = { proposerType: "INDIVIDUAL" };
const filed = (facts: { readonly proposerType: string }, place = 1, among = 1) => [
  did("PROPOSAL_SUBMIT", facts, as(place, among)),
  did("PROPOSAL_FILED", facts, as(place, among)),
];

describe("桐城, by hand", () => {
  test("1: nothing done, nothing missed: the 50 to begin with", () => {
    expect(of(year())).toMatchObject({
      total: "50",
      grade: "不合格",
      groups: { meetings: "50", proposals: "0", activities: "0", opinions: "0" },
    });
  });

  test("2: everything: 50 + (10 + 15) + 5 × 2 + (10 + 5) = 100", () => {
    const done = year(
      plenary("MEETING_PRESENT", 4),
      meeting("MEETING_PRESENT", "STANDING"),
      filed(own),
      times(5, did("ACTIVITY_DONE")),
      did("OPINION_SUBMIT"),
      did("OPINION_ADOPTED", { level: "COUNTY" }),
    );
    expect(of(done)).toMatchObject({
      total: "100",
      grade: "合格",
      groups: { meetings: "50", proposals: "25", activities: "10", opinions: "15" },
      cuts: {},
    });
  });

  test("3: leave for 1/4 of the plenary and the first of three signers", () => {
    // 50 − 20 × 1/4 = 45; 10 × 1/2 + 15 × 1/2 = 12.5
    const done = year(plenary("MEETING_PRESENT", 3), plenary("MEETING_EXCUSED", 1), filed(joint, 1, 3));
    expect(of(done)).toMatchObject({ total: "57.5", grade: "不合格", groups: { meetings: "45", proposals: "12.5" } });
  });

  test("4: leave for the whole plenary and the second of three signers", () => {
    // 50 − 4 × 5 = 30; 10 × 1/2 ÷ 2 = 2.5, 15 × 1/2 ÷ 2 = 3.75
    expect(of(year(plenary("MEETING_EXCUSED", 4), filed(joint, 2, 3)))).toMatchObject({
      total: "36.25",
      groups: { meetings: "30", proposals: "6.25" },
      lines: [
        "e1 plenary-excused -5",
        "e2 plenary-excused -5",
        "e3 plenary-excused -5",
        "e4 plenary-excused -5",
        "e5 submitted 2.5",
        "e6 filed 3.75",
      ],
    });
  });

  test("5: away from everything: not below 0; two opinions are 15 of 20", () => {
    // 50 − 4 × 12.5 − 5 = −5 → 0; 10 + 10 = 20 → 15
    const done = year(
      plenary("MEETING_ABSENT", 4),
      meeting("MEETING_ABSENT", "STANDING"),
      times(2, did("OPINION_SUBMIT")),
    );
    expect(of(done)).toMatchObject({
      total: "15",
      groups: { meetings: "0", opinions: "15" },
      cuts: { meetings: "5", opinions: "-5" },
    });
  });

  test("6: a standing member on leave three times and absent twice, three activities and a written speech", () => {
    // 50 − 3 × 2 − 2 × 5 = 34; 3 × 2 + 5 = 11 → 10
    const done = year(
      times(3, meeting("MEETING_EXCUSED", "STANDING")),
      times(2, meeting("MEETING_ABSENT", "STANDING")),
      times(3, did("ACTIVITY_DONE")),
      did("SPEECH", { speechUse: "WRITTEN", meetingKind: "STANDING" }),
    );
    expect(of(done)).toMatchObject({
      total: "44",
      groups: { meetings: "34", activities: "10" },
      cuts: { activities: "-1" },
    });
  });

  test("7: one of three main members of a collective proposal", () => {
    // 10 ÷ 3 = 3.33, 15 ÷ 3 = 5
    const done = year(filed({ proposerType: "COLLECTIVE" }, 2, 3));
    expect(of(done)).toMatchObject({
      total: "58.33",
      lines: ["e1 submitted-collective 3.33", "e2 filed-collective 5"],
    });
  });

  test("8: signed three as the second of two: 3 × (5 + 7.5) = 37.5 → 25", () => {
    expect(of(year(filed(joint, 2, 2), filed(joint, 2, 2), filed(joint, 2, 2)))).toMatchObject({
      total: "75",
      grade: "合格",
      cuts: { proposals: "-12.5" },
    });
  });

  test("9: a filing that was opened again leaves the 10 of the submission: 50 + 10 = 60, just passed", () => {
    expect(of(without(year(filed(own)), 2))).toMatchObject({ total: "60", grade: "合格", lines: ["e1 submitted 10"] });
  });

  test("10: leave for all of a plenary of three half-days is 20, to the hundredth", () => {
    // 20 ÷ 3 = 6.67, twice; the third is cut to 6.66 by the 20 of the whole
    const thirds = times(3, meeting("MEETING_EXCUSED", "PLENARY", { halfDays: 3 }));
    expect(of(year(thirds))).toMatchObject({
      total: "30",
      lines: ["e1 plenary-excused -6.67", "e2 plenary-excused -6.67", "e3 plenary-excused -6.66"],
    });
  });

  test("11: late, left early, registered and not come, an oral speech: the table has nothing for them; adopted alone is 5", () => {
    // 50 + 2 × 2 (one entry by hand for two) + 5 = 59
    const done = year(
      plenary("MEETING_PRESENT", 4, { isLate: true, leftEarly: true }),
      did("MEETING_ABSENT", { meetingKind: "TOPICAL", isObligatory: false, isRegistered: true }),
      did("SPEECH", { speechUse: "ORAL", meetingKind: "PLENARY" }),
      did("ACTIVITY_DONE", {}, { quantity: "2" }),
      did("OPINION_ADOPTED", { level: "CITY" }),
    );
    expect(of(done)).toMatchObject({ total: "59", grade: "不合格", lines: ["e7 activity 4", "e8 adopted 5"] });
  });

  test("12: what the table does not name earns nothing, however it was entered: 50 + 10 = 60", () => {
    const done = year(did("SERVICE"), did("RESEARCH_REPORT"), did("SUBMISSION_CONVERTED"), did("OPINION_SUBMIT"));
    expect(of(done)).toMatchObject({ total: "60", lines: ["e4 opinion 10"] });
  });

  test("13: one opinion adopted by two levels is adopted once", () => {
    // 10 + 5; the second adoption of the same matter is none of its own
    const x = { matterId: "x" };
    const done = year(
      did("OPINION_SUBMIT", {}, x),
      did("OPINION_ADOPTED", { level: "COUNTY" }, x),
      did("OPINION_ADOPTED", { level: "CITY" }, x),
    );
    expect(of(done)).toMatchObject({ total: "65", lines: ["e1 opinion 10", "e2 adopted 5", "e3 adopted 0 best"] });
  });
});
