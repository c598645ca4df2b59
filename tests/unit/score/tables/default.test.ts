import { defaultRuleSet } from "#domain/score/default-rule-set.ts";
import { as, did, inShort, meeting, plenary, times, without, year } from "#tests/unit/score/tables/a-year.ts";
import { describe, expect, test } from "vitest";

const of = (entries: ReturnType<typeof year>) => inShort(entries, defaultRuleSet);
const present = plenary("MEETING_PRESENT", 4);
const filed = (place = 1, among = 1) => [
  did("PROPOSAL_SUBMIT", {}, as(place, among)),
  did("PROPOSAL_FILED", {}, as(place, among)),
];
const optional = (isRegistered: boolean) =>
  did("MEETING_ABSENT", { meetingKind: "TOPICAL", isObligatory: false, isRegistered, halfDays: 1 });

describe("the product's rules, by hand", () => {
  test("1: nothing done is 0, and 60 points and 三个一 below competent", () => {
    expect(of(year())).toMatchObject({
      total: "0",
      grade: "未达称职线",
      next: { name: "称职", points: "60", gates: ["plenary", "proposal-or-opinion", "inspection"] },
    });
  });

  test("2: 3/4 of the plenary 37.5 and leave for 1/4 at 60 %: 7.5", () => {
    expect(of(year(plenary("MEETING_PRESENT", 3), plenary("MEETING_EXCUSED", 1)))).toMatchObject({
      total: "45",
      lines: [
        "e1 plenary-present 12.5",
        "e2 plenary-present 12.5",
        "e3 plenary-present 12.5",
        "e4 plenary-excused 7.5",
      ],
    });
  });

  test("3: leave for a superior's meeting is like being there: 4 × 12.5; from others it takes nothing", () => {
    const done = year(
      plenary("MEETING_PRESENT", 3),
      plenary("MEETING_EXCUSED", 1, { leaveKind: "SUPERIOR" }),
      meeting("MEETING_EXCUSED", "STANDING", { leaveKind: "SUPERIOR" }),
      meeting("MEETING_EXCUSED", "COMMITTEE", { leaveKind: "SUPERIOR" }),
    );
    expect(of(done)).toMatchObject({ total: "50", groups: { meetings: "50" } });
  });

  test("4: absent from the plenary, on leave from the 常委会: −2 is lifted to 0", () => {
    const done = year(plenary("MEETING_ABSENT", 4), meeting("MEETING_EXCUSED", "STANDING"));
    expect(of(done)).toMatchObject({ total: "0", groups: { meetings: "0" }, cuts: { meetings: "2" } });
  });

  test("5: every deduction once: 50 − 2 − 5 − 1 − 2 − 1 = 39", () => {
    const done = year(
      present,
      meeting("MEETING_EXCUSED", "STANDING", { leaveKind: "ILLNESS" }),
      meeting("MEETING_ABSENT", "STANDING"),
      meeting("MEETING_EXCUSED", "COMMITTEE", { leaveKind: "TRAVEL" }),
      meeting("MEETING_ABSENT", "CHAIR"),
      optional(true),
      optional(false),
    );
    expect(of(done)).toMatchObject({ total: "39", groups: { meetings: "39" }, cuts: {} });
  });

  test("6: one of two half-days of a 常委会 on leave is −2/2; late and left early cost nothing: 49", () => {
    const done = year(
      plenary("MEETING_PRESENT", 4, { isLate: true, leftEarly: true }),
      meeting("MEETING_PRESENT", "STANDING", { halfDays: 2 }),
      meeting("MEETING_EXCUSED", "STANDING", { halfDays: 2 }),
    );
    expect(of(done)).toMatchObject({ total: "49" });
  });

  test("7: all of the hundred: 50 + 25 + 10 + 15, excellent", () => {
    const done = year(
      present,
      filed(),
      times(5, did("ACTIVITY_DONE")),
      did("OPINION_SUBMIT"),
      did("OPINION_ADOPTED", { level: "COUNTY" }),
    );
    expect(of(done)).toMatchObject({
      total: "100",
      grade: "优秀",
      next: null,
      groups: { meetings: "50", proposals: "25", activities: "10", opinions: "15", bonus: "0" },
    });
  });

  test("8: three excellent and a key proposal: 30 + 5 = 35 → 30", () => {
    const done = year(did("PROPOSAL_KEY"), times(3, did("PROPOSAL_EXCELLENT")));
    expect(of(done)).toMatchObject({ total: "30", bonusCut: "-5", groups: { bonus: "35" } });
  });

  test("9: the first of three has (10 + 15)/2 = 12.5, the others 6.25 each", () => {
    expect([of(year(filed(1, 3))).total, of(year(filed(2, 3))).total, of(year(filed(3, 3))).total]).toEqual([
      "12.5",
      "6.25",
      "6.25",
    ]);
  });

  test("10: the second filed proposal of one's own: 2 × 25 → 25, and 5 of bonus; one that others lead has no number", () => {
    // 12.5 of the one of two, 25 and 25: 62.5 → 25
    expect(of(year(filed(2, 2), filed(), filed()))).toMatchObject({
      total: "30",
      groups: { proposals: "25", bonus: "5" },
      cuts: { proposals: "-37.5" },
      lines: [
        "e1 proposal-submitted 5",
        "e2 proposal-filed 7.5",
        "e3 proposal-submitted 10",
        "e4 proposal-filed 15",
        "e5 proposal-submitted 10",
        "e6 proposal-filed 15",
        "e2 extra-filed 0 notFirst",
        "e4 extra-filed 0 nth",
        "e6 extra-filed 5",
      ],
    });
  });

  test("11: a joint opinion, up the levels: 5 + 2.5; 3 × 1/2, 6 × 1/4, 10 × 1/2, 30 × 1/2 = 23 of bonus", () => {
    const two = as(2, 2);
    const done = year(
      did("OPINION_SUBMIT", {}, two),
      did("OPINION_ADOPTED", { level: "COUNTY", isComposite: true }, two),
      did("OPINION_ADOPTED", { level: "CITY", isComposite: false }, two),
      did("OPINION_ADOPTED", { level: "PROVINCE", isComposite: true }, two),
      did("OPINION_ADOPTED", { level: "NATIONAL", isComposite: true }),
      did("OPINION_INSTRUCTED", { level: "NATIONAL" }, two),
    );
    expect(of(done)).toMatchObject({
      total: "30.5",
      groups: { opinions: "7.5", bonus: "23" },
      lines: [
        "e1 opinion-submitted 5",
        "e2 opinion-adopted 2.5",
        "e3 opinion-above 1.5",
        "e4 opinion-above 1.5",
        "e5 opinion-above 5",
        "e6 opinion-instructed 15",
      ],
    });
  });

  test("12: 50 + 25 = 75 without an inspection is not competent; with one it is, at 77", () => {
    expect(of(year(present, filed()))).toMatchObject({
      total: "75",
      grade: "未达称职线",
      next: { points: "0", gates: ["inspection"] },
    });
    expect(of(year(present, filed(), did("SUPERVISION")))).toMatchObject({ total: "77", grade: "称职" });
  });

  test("13: absent, then found to have had leave: 37.5 and 0, then 7.5 in its place", () => {
    const done = year(plenary("MEETING_PRESENT", 3), plenary("MEETING_ABSENT", 1), plenary("MEETING_EXCUSED", 1));
    expect(of(without(done, 5))).toMatchObject({ total: "37.5" });
    expect(of(without(done, 4))).toMatchObject({ total: "45" });
  });

  test("14: entered by hand: six services 12 → 10, studio and consulting 2 each, one entry for three is 6", () => {
    // 2 + 2 + 6 = 10; a report, a challenge and honours have no number
    const done = year(
      times(6, did("SERVICE")),
      did("STUDIO_DUTY"),
      did("DELIBERATION", { part: "PARTICIPANT" }),
      did("ACTIVITY_DONE", { activityCategory: "SERVE" }, { quantity: "3" }),
      did("RESEARCH_REPORT", { level: "CITY", part: "LEAD" }),
      did("CHALLENGE_DONE"),
      did("COMMENDATION", { level: "CITY" }),
      did("OTHER", { otherWork: "RESOURCE" }),
    );
    expect(of(done)).toMatchObject({ total: "20", groups: { activities: "10", bonus: "10" }, cuts: {} });
  });

  test("15: two speeches and an activity: 5 + 5 + 2 = 12 → 10; a converted submission is nothing", () => {
    const done = year(
      did("SPEECH", { speechUse: "ORAL" }),
      did("SPEECH", { speechUse: "WRITTEN" }),
      did("ACTIVITY_DONE"),
      did("SUBMISSION_CONVERTED"),
    );
    expect(of(done)).toMatchObject({ total: "10", cuts: { activities: "-2" } });
  });

  test("16: 60 and 85 are reached exactly; 58.33 is not 60", () => {
    const ones = [did("ACTIVITY_DONE"), did("OPINION_SUBMIT")];
    // 50 + 2 + 10 = 62 − 2 = 60; with one more absence of a third of −5: −1.67 → 58.33
    const sixty = [...present, ...ones, meeting("MEETING_EXCUSED", "STANDING")];
    expect(of(year(sixty))).toMatchObject({ total: "60", grade: "称职" });
    expect(of(year(sixty, meeting("MEETING_ABSENT", "STANDING", { halfDays: 3 })))).toMatchObject({
      total: "58.33",
      grade: "未达称职线",
      next: { points: "1.67" },
    });
    // 60 + 25 = 85
    expect(of(year(sixty, filed()))).toMatchObject({ total: "85", grade: "优秀" });
  });

  test("17: a plenary of three half-days is 50: 16.67 twice, the third cut to 16.66", () => {
    const thirds = times(3, meeting("MEETING_PRESENT", "PLENARY", { halfDays: 3 }));
    expect(of(year(thirds))).toMatchObject({
      total: "50",
      lines: ["e1 plenary-present 16.67", "e2 plenary-present 16.67", "e3 plenary-present 16.66"],
    });
  });
});
