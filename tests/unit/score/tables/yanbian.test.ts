import { as, did, inShort, matter, times, without, year } from "#tests/unit/score/tables/a-year.ts";
import { yanbian } from "#tests/unit/score/tables/yanbian.ts";
import { describe, expect, test } from "vitest";

const of = (entries: ReturnType<typeof year>) => inShort(entries, yanbian);
const submitted = (place = 1, among = 1) => did("PROPOSAL_SUBMIT", {}, as(place, among));
const filed = (place = 1, among = 1) => did("PROPOSAL_FILED", {}, as(place, among));
const x = matter("x");

describe("延边, by hand", () => {
  test("1: begins at 0", () => {
    expect(of(year())).toMatchObject({ total: "0", groups: { proposals: "0", opinions: "0" } });
  });

  test("2: one or more submitted is 10 once", () => {
    expect(of(year(times(3, submitted())))).toMatchObject({
      total: "10",
      lines: ["e1 submitted 10", "e2 submitted 0 once", "e3 submitted 0 once"],
    });
  });

  test("3: two filed: 10 + 2 × 10 = 30", () => {
    expect(of(year(submitted(), filed(), submitted(), filed()))).toMatchObject({ total: "30" });
  });

  test("4: the first of three has all of it: 10 + 10", () => {
    expect(of(year(submitted(1, 3), filed(1, 3)))).toMatchObject({ total: "20" });
  });

  test("5: the second of three has nothing", () => {
    expect(of(year(submitted(2, 3), filed(2, 3)))).toMatchObject({
      total: "0",
      lines: ["e1 submitted 0 notFirst", "e2 filed 0 notFirst"],
    });
  });

  test("6: signed in January, led in February: 10 for what was led", () => {
    expect(of(year(submitted(2, 2), submitted()))).toMatchObject({
      total: "10",
      lines: ["e1 submitted 0 notFirst", "e2 submitted 10"],
    });
  });

  test("7: submitted, filed, key, reported to province and nation: 4 × 10, reported once for the one proposal", () => {
    const done = year(
      did("PROPOSAL_SUBMIT", {}, x),
      did("PROPOSAL_FILED", {}, x),
      did("PROPOSAL_KEY", {}, x),
      did("PROPOSAL_RAISED", { level: "PROVINCE" }, x),
      did("PROPOSAL_RAISED", { level: "NATIONAL" }, x),
      did("PROPOSAL_RAISED", { level: "CITY" }),
    );
    expect(of(done)).toMatchObject({
      total: "40",
      lines: ["e1 submitted 10", "e2 filed 10", "e3 key 10", "e4 raised 10", "e5 raised 0 best"],
    });
  });

  const turned = [
    did("PROPOSAL_SUBMIT", {}, x),
    did("PROPOSAL_FILED", {}, x),
    did("OPINION_SUBMIT", {}, x),
    did("OPINION_ADOPTED", { level: "CITY" }, x),
  ];

  test("8: a filed proposal made information is not counted again: 10 + 10", () => {
    expect(of(year(turned))).toMatchObject({
      total: "20",
      groups: { proposals: "20", opinions: "0" },
      lines: ["e1 submitted 10", "e2 filed 10", "e3 opinion 0 best", "e4 adopted 0 best"],
    });
  });

  test("9: another opinion beside it is: 20 + 5 + 10 = 35", () => {
    const done = year(
      turned,
      did("OPINION_SUBMIT", {}, matter("y")),
      did("OPINION_ADOPTED", { level: "CITY" }, matter("y")),
    );
    expect(of(done)).toMatchObject({ total: "35", groups: { proposals: "20", opinions: "15" } });
  });

  test("10: two opinions, both adopted: 5 + 2 × 10 = 25; a joint one is whole", () => {
    const adopted = did("OPINION_ADOPTED", { level: "CITY" }, as(2, 2));
    expect(of(year(times(2, did("OPINION_SUBMIT")), times(2, adopted)))).toMatchObject({ total: "25" });
  });

  test("11: one opinion adopted twice and instructed: 5 + 10 + 10, either the province or the leader", () => {
    const done = year(
      did("OPINION_SUBMIT", {}, x),
      did("OPINION_ADOPTED", { level: "COUNTY" }, x),
      did("OPINION_ADOPTED", { level: "PROVINCE" }, x),
      did("OPINION_INSTRUCTED", { level: "CITY" }, x),
    );
    expect(of(done)).toMatchObject({
      total: "25",
      lines: ["e1 opinion 5", "e2 adopted 10", "e3 adopted 0 best", "e3 adopted-above 10", "e4 instructed 0 best"],
    });
  });

  test("12: a filing taken back: 10; a leader of the county is none of the 州: 0", () => {
    expect(of(without(year(submitted(), filed()), 2))).toMatchObject({ total: "10" });
    expect(of(year(did("OPINION_INSTRUCTED", { level: "COUNTY" })))).toMatchObject({ total: "0", lines: [] });
  });

  test("13: not filed, but adopted as information: 10 + 10", () => {
    const done = year(
      did("PROPOSAL_SUBMIT", {}, x),
      did("OPINION_SUBMIT", {}, x),
      did("OPINION_ADOPTED", { level: "CITY" }, x),
    );
    expect(of(done)).toMatchObject({ total: "20", groups: { proposals: "10", opinions: "10" } });
  });

  test("14: the information of the second signer is his own: the proposal gave him nothing", () => {
    const done = year(did("PROPOSAL_SUBMIT", {}, { ...x, ...as(2, 2) }), did("OPINION_SUBMIT", {}, x));
    expect(of(done)).toMatchObject({ total: "5", lines: ["e1 submitted 0 notFirst", "e2 opinion 5"] });
  });

  test("15: of two proposals one became information: 10 + 5 whichever came first, no matter counts twice", () => {
    const [first, second] = [did("PROPOSAL_SUBMIT", {}, x), submitted()];
    const information = did("OPINION_SUBMIT", {}, x);
    expect(of(year(first, second, information)).total).toBe("15");
    expect(of(year(second, first, information)).total).toBe("15");
  });

  test("16: both became information: 10 + 5, the one as proposal, the other as information", () => {
    const y = matter("y");
    const done = year(
      did("PROPOSAL_SUBMIT", {}, x),
      did("PROPOSAL_SUBMIT", {}, y),
      did("OPINION_SUBMIT", {}, x),
      did("OPINION_SUBMIT", {}, y),
    );
    expect(of(done)).toMatchObject({ total: "15" });
  });
});
