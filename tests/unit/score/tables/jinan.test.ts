import { alertsOf } from "#domain/score/alerts.ts";
import { as, did, inShort, meeting, plenary, times, without, year } from "#tests/unit/score/tables/a-year.ts";
import { jinan } from "#tests/unit/score/tables/jinan.ts";
import { describe, expect, test } from "vitest";

const of = (entries: ReturnType<typeof year>) => inShort(entries, jinan);
/** 三个一, with nothing that earns. */
const ones = [...plenary("MEETING_PRESENT", 4), did("PROPOSAL_SUBMIT"), did("ACTIVITY_DONE")];

describe("济南, by hand", () => {
  test("1: nothing done is 70 and yet not competent: 三个一", () => {
    expect(of(year())).toMatchObject({
      total: "70",
      grade: "不称职",
      next: { name: "称职", points: "0", gates: ["plenary", "proposal-or-opinion", "inspection"] },
    });
  });

  test("2: 三个一 and 70 is competent, 15 below the next", () => {
    expect(of(year(ones))).toMatchObject({
      total: "70",
      grade: "称职",
      next: { name: "优秀", points: "15", gates: [] },
    });
  });

  test("3: absent from the plenary without leave", () => {
    // 70 − 4 × 30/4 = 40
    const done = year(plenary("MEETING_ABSENT", 4), did("OPINION_SUBMIT"), did("SUPERVISION"));
    expect(of(done)).toMatchObject({
      total: "40",
      grade: "不称职",
      next: { points: "20", gates: ["plenary"] },
      lines: ["e1 absent -7.5", "e2 absent -7.5", "e3 absent -7.5", "e4 absent -7.5"],
    });
  });

  test("4: leave for 1/4: 70 − 10/4 = 67.5; an opinion and a report do for 三个一", () => {
    const done = year(
      plenary("MEETING_PRESENT", 3),
      plenary("MEETING_EXCUSED", 1),
      did("OPINION_SUBMIT"),
      did("RESEARCH_REPORT"),
    );
    expect(of(done)).toMatchObject({ total: "67.5", grade: "称职", next: { points: "17.5", gates: [] } });
  });

  test("5: three filed are one and two beyond it: 70 + 5 + 5 = 80", () => {
    expect(of(year(ones, times(3, did("PROPOSAL_FILED"))))).toMatchObject({
      total: "80",
      groups: { base: "70", bonus: "10" },
      lines: ["e7 extra-filed 0 nth", "e8 extra-filed 5", "e9 extra-filed 5"],
    });
  });

  test("6: another's proposal is not one's first: of three filed, one led by somebody else, 5", () => {
    const done = year(did("PROPOSAL_FILED", {}, as(2, 2)), did("PROPOSAL_FILED", {}, as(1, 2)), did("PROPOSAL_FILED"));
    expect(of(done)).toMatchObject({
      total: "75",
      lines: ["e1 extra-filed 0 notFirst", "e2 extra-filed 0 nth", "e3 extra-filed 5"],
    });
  });

  test("7: key and excellent with 三个一: 70 + 5 + 10 = 85, just excellent", () => {
    expect(of(year(ones, did("PROPOSAL_KEY"), did("PROPOSAL_EXCELLENT")))).toMatchObject({
      total: "85",
      grade: "优秀",
      next: null,
    });
  });

  test("8: 85 without an inspection is not even competent", () => {
    const done = year(
      plenary("MEETING_PRESENT", 4),
      did("PROPOSAL_SUBMIT"),
      did("PROPOSAL_KEY"),
      did("PROPOSAL_EXCELLENT"),
    );
    expect(of(done)).toMatchObject({
      total: "85",
      grade: "不称职",
      next: { name: "称职", points: "0", gates: ["inspection"] },
    });
  });

  test("9: six services are 10 of 12", () => {
    expect(of(year(times(6, did("SERVICE"))))).toMatchObject({
      total: "80",
      lines: ["e1 service 2", "e2 service 2", "e3 service 2", "e4 service 2", "e5 service 2", "e6 service 0"],
    });
  });

  test("10: five excellent ones and six services: 50 + 10 = 60 → 50; 120 is the most", () => {
    const done = year(ones, times(5, did("PROPOSAL_EXCELLENT")), times(6, did("SERVICE")));
    expect(of(done)).toMatchObject({
      total: "120",
      grade: "优秀",
      bonusCut: "-10",
      groups: { base: "70", bonus: "60" },
    });
  });

  test("11: a half-day of leave from 85 is 82.5: competent", () => {
    const done = year(ones, plenary("MEETING_EXCUSED", 1), did("PROPOSAL_KEY"), did("PROPOSAL_EXCELLENT"));
    expect(of(done)).toMatchObject({ total: "82.5", grade: "称职", next: { points: "2.5" } });
  });

  test("12: absence that was leave after all: −30 reversed, −10 booked: 60, and no plenary attended", () => {
    const absent = plenary("MEETING_ABSENT", 4);
    const leave = plenary("MEETING_EXCUSED", 4);
    const done = year(absent, did("PROPOSAL_SUBMIT"), did("ACTIVITY_DONE"), leave);
    expect(of(without(done, 1, 2, 3, 4))).toMatchObject({
      total: "60",
      grade: "不称职",
      next: { points: "0", gates: ["plenary"] },
    });
  });

  test("13: the second signer has nothing of a key or excellent proposal", () => {
    const done = year(ones, did("PROPOSAL_KEY", {}, as(2, 3)), did("PROPOSAL_EXCELLENT", {}, as(2, 3)));
    expect(of(done)).toMatchObject({ total: "70", lines: ["e7 key 0 notFirst", "e8 excellent 0 notFirst"] });
  });

  test("14: late and left early is there; other meetings take nothing", () => {
    const late = meeting("MEETING_PRESENT", "PLENARY", { halfDays: 4, isLate: true, leftEarly: true });
    const done = year(late, meeting("MEETING_ABSENT", "STANDING"), did("OPINION_SUBMIT"), did("ACTIVITY_DONE"));
    expect(of(done)).toMatchObject({ total: "70", grade: "称职", lines: [] });
  });

  test("below 60 once is the convener's, two years running the 政协's", () => {
    const consequences = (totals: Record<string, string>) =>
      alertsOf(totals, jinan).map(({ alert }) => alert.consequence);
    expect(consequences({ 2025: "60", 2026: "59.99" })).toEqual(["界别召集人约谈"]);
    expect(consequences({ 2025: "40", 2026: "59.99" })).toEqual(["界别召集人约谈", "市政协约谈"]);
    expect(consequences({ 2025: "40", 2026: "60" })).toEqual([]);
  });
});
