import { alertsOf } from "#domain/score/alerts.ts";
import { defaultRuleSet } from "#domain/score/default-rule-set.ts";
import { expect, test } from "vitest";

const idsOf = (totals: Record<string, string>) => alertsOf(totals, defaultRuleSet).map(({ alert }) => alert.id);

test("one year below 60, two in a row, two below 40", () => {
  expect(idsOf({ "2025": "70", "2026": "59.99" })).toEqual(["below-60"]);
  expect(idsOf({ "2025": "59", "2026": "59" })).toEqual(["below-60", "below-60-twice"]);
  expect(idsOf({ "2025": "39", "2026": "10" })).toEqual(["below-60", "below-60-twice", "below-40-twice"]);
});

test("60 is not below 60; what is long past or not in a row is no alert", () => {
  expect(idsOf({ "2026": "60" })).toEqual([]);
  expect(idsOf({ "2024": "10", "2025": "10", "2026": "80" })).toEqual([]);
  expect(idsOf({ "2024": "10", "2026": "10" })).toEqual(["below-60"]);
  expect(idsOf({})).toEqual([]);
});

test("an alert names its years, the latest last", () => {
  expect(alertsOf({ "2024": "80", "2026": "50", "2025": "50" }, defaultRuleSet).map(({ years }) => years)).toEqual([
    ["2026"],
    ["2025", "2026"],
  ]);
});
