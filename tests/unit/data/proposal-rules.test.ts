import "fake-indexeddb/auto";
import { afterAll, expect, test } from "vitest";
import { PersonDatabase } from "#data/database.ts";
import { type KeptRules, rulesOf } from "#data/proposal-rules.ts";
import { defaultProposalSettings } from "#domain/settings/proposal-defaults.ts";
import { dayOf } from "#domain/time/local-date.ts";
import { addWorkingDays } from "#domain/time/working-days.ts";

const database = new PersonDatabase("rules");
afterAll(() => database.delete());

const heard: KeptRules = {
  settings: { ...defaultProposalSettings, rehandlingRounds: 5 },
  officeDays: [{ day: "2027-03-04", isWorkingDay: false, name: "区庆" }],
  checkedYears: [2027],
};

test("a phone that never heard the rules has what was delivered", () => {
  const { settings, calendar } = rulesOf(undefined);
  expect(settings).toEqual(defaultProposalSettings);
  expect(calendar.isProvisional(2027)).toBe(true);
});

test("rules are kept on the phone, with the office's days in its calendar", async () => {
  await database.writeMeta("proposalRules", heard);
  const { settings, calendar } = rulesOf(await database.readMeta("proposalRules"));
  expect(settings.rehandlingRounds).toBe(5);
  expect(addWorkingDays(calendar, dayOf("2027-03-03"), 1)).toBe("2027-03-05");
  expect(calendar.isProvisional(2027)).toBe(false);
});

test("what an older server did not send is as delivered", () => {
  const { settings } = rulesOf({ ...heard, settings: JSON.parse('{"rehandlingRounds":5}') });
  expect(settings).toEqual(heard.settings);
});
