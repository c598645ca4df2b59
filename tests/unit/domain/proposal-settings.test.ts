import { PROPOSAL_TEXTS, proposalFieldLimits } from "#domain/proposal/proposal-draft.ts";
import { defaultProposalSettings as delivered } from "#domain/settings/proposal-defaults.ts";
import { cosignHoursNow, labelOf, outcomesOf, timingNow } from "#domain/settings/proposal-settings.ts";
import { expect, test } from "vitest";

test("cosigning is shorter while the meeting sits, and what is handed in then is of the meeting", () => {
  const open = { ...delivered, meeting: { ...delivered.meeting, isOpen: true } };
  expect([cosignHoursNow(open), timingNow(open)]).toEqual([3, "SESSION"]);
  expect([cosignHoursNow(delivered), timingNow(delivered)]).toEqual([24, "ORDINARY"]);
});

test("class D is there where the tenant has words for it", () => {
  expect(outcomesOf(delivered)).toEqual(["A", "B", "C"]);
  expect(outcomesOf({ outcomes: { ...delivered.outcomes, D: "留作参考" } })).toEqual(["A", "B", "C", "D"]);
});

test("an entry that the office has taken out is shown by its code", () => {
  expect(labelOf(delivered.categories, "CITY")).toBe("城建城管");
  expect(labelOf(delivered.categories, "GONE")).toBe("GONE");
});

test("what is advised fits into what a draft may hold", () => {
  for (const text of PROPOSAL_TEXTS) expect(delivered.advisedLetters[text]).toBeLessThan(proposalFieldLimits[text]);
});

test("eleven reasons not to file are delivered, and what is beyond this level is sent on", () => {
  expect(delivered.refusalReasons).toHaveLength(11);
  expect(delivered.refusalReasons.filter(({ sendsOn }) => sendsOn).map(({ code }) => code)).toEqual(["BEYOND_LEVEL"]);
});
