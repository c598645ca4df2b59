import { defaultRuleSet } from "#domain/score/default-rule-set.ts";
import { scoreOf } from "#domain/score/score-of.ts";
import { entry, reversalOf } from "#tests/unit/score/entries.ts";
import { expect, test } from "vitest";

const plenary = (id: string, kind: "MEETING_PRESENT" | "MEETING_EXCUSED" | "MEETING_ABSENT", facts = {}) =>
  entry(id, kind, { meetingKind: "PLENARY", isObligatory: true, halfDays: 4, ...facts });
const totalOf = (...entries: Parameters<typeof scoreOf>[0]) => scoreOf(entries, defaultRuleSet).total;

test("a whole plenary is 50, a half-day of leave makes it 45, one of absence 37.5, a superior meeting takes nothing", () => {
  const three = ["a", "b", "c"].map((id) => plenary(id, "MEETING_PRESENT"));
  expect(totalOf(...three, plenary("d", "MEETING_PRESENT"))).toBe("50");
  expect(totalOf(...three, plenary("d", "MEETING_EXCUSED", { leaveKind: "ILLNESS" }))).toBe("45");
  expect(totalOf(...three, plenary("d", "MEETING_EXCUSED", { leaveKind: "SUPERIOR" }))).toBe("50");
  expect(totalOf(...three, plenary("d", "MEETING_ABSENT"))).toBe("37.5");
});

test("one filed proposal of one's own fills 25; a first proposer of three gets half, the others a quarter each", () => {
  const filed = (place: number, of: number) => [
    entry("s", "PROPOSAL_SUBMIT", {}, { share: { place, of } }),
    entry("f", "PROPOSAL_FILED", {}, { share: { place, of } }),
  ];
  expect(totalOf(...filed(1, 1))).toBe("25");
  expect(totalOf(...filed(1, 3))).toBe("12.5");
  expect(totalOf(...filed(2, 3))).toBe("6.25");
});

test("a meeting of three half-days gives exactly 50", () => {
  const present = ["a", "b", "c"].map((id) =>
    entry(id, "MEETING_PRESENT", { meetingKind: "PLENARY", isObligatory: true, halfDays: 3 }),
  );
  const statement = scoreOf(present, defaultRuleSet);
  expect(statement.groups[0]?.lines.map((line) => line.points)).toEqual(["16.67", "16.67", "16.66"]);
  expect(statement.total).toBe("50");
});

test("competent takes the three ones, not points alone", () => {
  const entries = [
    ...["a", "b", "c", "d"].map((id) => plenary(id, "MEETING_PRESENT")),
    entry("s", "PROPOSAL_SUBMIT"),
    entry("f", "PROPOSAL_FILED"),
  ];
  const without = scoreOf(entries, defaultRuleSet);
  expect(without).toMatchObject({ total: "75", gradeName: "未达称职线", next: { points: "0", gates: ["inspection"] } });
  const met = scoreOf([...entries, entry("v", "ACTIVITY_DONE")], defaultRuleSet);
  expect(met).toMatchObject({ total: "77", gradeName: "称职", next: { name: "优秀", points: "8", gates: [] } });
});

test("a joint and composite adoption by the province is a quarter of 6; a reversal takes it back", () => {
  const facts = { level: "PROVINCE", isComposite: true };
  const adopted = entry("o", "OPINION_ADOPTED", facts, { share: { place: 2, of: 2 } });
  expect(totalOf(adopted)).toBe("1.5");
  expect(totalOf(adopted, reversalOf(adopted))).toBe("0");
});

test("a converted submission stands in no table and earns nothing", () => {
  expect(totalOf(entry("c", "SUBMISSION_CONVERTED"))).toBe("0");
});
