import { daysOfScoreYear, scoreYearOf } from "#domain/score/score-year.ts";
import { as, did, inShort, meeting, times, without, year } from "#tests/unit/score/tables/a-year.ts";
import { hongkou } from "#tests/unit/score/tables/hongkou.ts";
import { describe, expect, test } from "vitest";

const of = (entries: ReturnType<typeof year>) => inShort(entries, hongkou);
const own = did("PROPOSAL_FILED", { proposerType: "INDIVIDUAL" });
const joint = (place = 1, among = 2) => did("PROPOSAL_FILED", { proposerType: "JOINT" }, as(place, among));
const optional = (kind: "MEETING_PRESENT" | "MEETING_ABSENT", isRegistered: boolean, meetingKind = "TOPICAL") =>
  did(kind, { meetingKind, isObligatory: false, isRegistered, halfDays: 1 });

describe("虹口, by hand", () => {
  test("1: begins at 0", () => {
    expect(of(year())).toMatchObject({ total: "0", lines: [] });
  });

  test("2: two of one's own and a joint one: 3 + 3 + 3 × 1/2 = 7.5", () => {
    expect(of(year(own, own, joint()))).toMatchObject({
      total: "7.5",
      groups: { proposals: "7.5", joint: "1.5" },
      cuts: {},
    });
  });

  test("3: the cap of joint ones within the cap of all: 3 × 1.5 = 4.5 → 3, with 3 × 3 = 12 → 9", () => {
    expect(of(year(times(3, joint()), times(3, own)))).toMatchObject({
      total: "9",
      groups: { proposals: "9", joint: "3" },
      cuts: { proposals: "-3", joint: "-1.5" },
    });
  });

  test("4: joint ones alone are never more than 3", () => {
    expect(of(year(times(8, joint(3, 5))))).toMatchObject({ total: "3", cuts: { joint: "-9" } });
  });

  test("5: everybody who signed has half, whatever the place: 1.5", () => {
    expect([of(year(joint(1, 3))).total, of(year(joint(3, 3))).total]).toEqual(["1.5", "1.5"]);
  });

  test("6: taken by the own 政协: full alone, half with others; a composite counts as one of its own: 2 + 1 + 2 + 1", () => {
    const taken = (isComposite: boolean, among: number) =>
      did("OPINION_ADOPTED", { level: "COUNTY", isComposite }, as(1, among));
    expect(of(year(taken(false, 1), taken(false, 2), taken(true, 1), taken(true, 2)))).toMatchObject({
      total: "6",
      lines: ["e1 taken 2", "e2 taken 1", "e3 taken 2", "e4 taken 1"],
    });
  });

  test("7: instructed: 4, joint 2, composite 2, joint and composite 4 × 1/4 = 1; adopted above the same", () => {
    const four = (kind: "OPINION_INSTRUCTED" | "OPINION_ADOPTED") =>
      [1, 2].flatMap((among) =>
        [false, true].map((isComposite) => did(kind, { level: "CITY", isComposite }, as(among, among))),
      );
    // 4 + 2 + 2 + 1 = 9, twice
    expect(of(year(four("OPINION_INSTRUCTED"), four("OPINION_ADOPTED")))).toMatchObject({
      total: "18",
      lines: [
        "e1 instructed 4",
        "e2 instructed 2",
        "e3 instructed 2",
        "e4 instructed 1",
        "e5 adopted-above 4",
        "e6 adopted-above 2",
        "e7 adopted-above 2",
        "e8 adopted-above 1",
      ],
    });
  });

  test("8: obligatory: absent −2, leave −1, half of a meeting of two half-days absent −2/2", () => {
    const done = year(
      meeting("MEETING_ABSENT", "COMMITTEE"),
      meeting("MEETING_EXCUSED", "COMMITTEE"),
      meeting("MEETING_PRESENT", "COMMITTEE", { halfDays: 2 }),
      meeting("MEETING_ABSENT", "COMMITTEE", { halfDays: 2 }),
    );
    expect(of(done)).toMatchObject({ total: "-4", lines: ["e1 absent -2", "e2 excused -1", "e4 absent -1"] });
  });

  test("9: others: registered and not come −1, neither 0, come unannounced 2 × 1/2, come as announced 2", () => {
    const done = year(
      optional("MEETING_ABSENT", true),
      optional("MEETING_ABSENT", false),
      optional("MEETING_PRESENT", false),
      optional("MEETING_PRESENT", true),
    );
    expect(of(done)).toMatchObject({ total: "2", lines: ["e1 not-come -1", "e3 come 1", "e4 come 2"] });
  });

  test("10: a standing member at two meetings of the 常委会 and the speaker of a lecture: 3 + 3 + 4", () => {
    const done = year(
      times(2, meeting("MEETING_PRESENT", "STANDING", { attendeeRole: "STANDING" })),
      meeting("MEETING_PRESENT", "TRAINING", { attendeeRole: "SPEAKER" }),
    );
    expect(of(done)).toMatchObject({ total: "10" });
  });

  test("11: sitting in, hearing a lecture, hearing another unannounced: 1 + 2 + 2 × 1/2", () => {
    const done = year(
      meeting("MEETING_PRESENT", "STANDING", { attendeeRole: "OBSERVER" }),
      optional("MEETING_PRESENT", true, "TRAINING"),
      optional("MEETING_PRESENT", false, "TRAINING"),
    );
    expect(of(done)).toMatchObject({ total: "4", lines: ["e1 standing 1", "e2 lecture 2", "e3 lecture 1"] });
  });

  test("12: spoken 3, in writing 2, two resources by hand 2 × 1, something else nothing", () => {
    const done = year(
      did("SPEECH", { speechUse: "ORAL" }),
      did("SPEECH", { speechUse: "WRITTEN" }),
      did("OTHER", { otherWork: "RESOURCE" }, { quantity: "2" }),
      did("OTHER", { otherWork: "ELSE" }),
      did("OTHER"),
    );
    expect(of(done)).toMatchObject({
      total: "7",
      groups: { meetings: "5", others: "2" },
      lines: ["e1 speech 3", "e2 speech 2", "e3 resource 2"],
    });
  });

  test("13: filed on both sides of both edges of 2026: 12-01 and 11-30 are in, 11-30 and 12-01 are not: 2 × 3", () => {
    const days = ["2025-11-30", "2025-12-01", "2026-11-30", "2026-12-01"];
    const filed = year(times(4, own)).map((each, at) => ({ ...each, dutyOn: days[at] ?? "" }));
    const in2026 = filed.filter(({ dutyOn }) => scoreYearOf(dutyOn, hongkou.yearBegins) === "2026");
    expect(in2026.map(({ id }) => id)).toEqual(["e2", "e3"]);
    expect(of(in2026).total).toBe("6");
    expect(daysOfScoreYear("2026", hongkou.yearBegins)).toEqual({ from: "2025-12-01", to: "2026-11-30" });
  });

  test("14: four filed are 12 → 9; one renamed and taken back leaves 3 × 3 = 9, and the cap nothing to cut", () => {
    expect(of(year(times(4, own)))).toMatchObject({ total: "9", cuts: { proposals: "-3" } });
    expect(of(without(year(times(4, own)), 2))).toMatchObject({ total: "9", cuts: {} });
  });

  test("15: late and left early is there; leave from what nobody has to attend takes nothing", () => {
    const late = did("MEETING_PRESENT", {
      meetingKind: "OTHER",
      isObligatory: false,
      isRegistered: true,
      isLate: true,
    });
    const excused = did("MEETING_EXCUSED", { meetingKind: "OTHER", isObligatory: false, leaveKind: "ILLNESS" });
    expect(of(year(late, excused))).toMatchObject({ total: "2", lines: ["e1 come 2"] });
  });
});
