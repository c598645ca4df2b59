import { daysOf, filterFromSearch, searchOf } from "#office/atlas/atlas-filter.ts";
import { csvOf } from "#office/atlas/chart-table.ts";
import { heatLegend, heatScale, heatStep } from "#office/atlas/heat-scale.ts";
import { dayOf } from "#domain/time/local-date.ts";
import { expect, test } from "vitest";

const today = dayOf("2026-11-22");

test("without a choice the last twelve months are shown, by people", () => {
  expect(filterFromSearch(new URLSearchParams(), today)).toMatchObject({
    from: "2025-12",
    to: "2026-11",
    measure: "people",
    view: "chart",
    town: undefined,
  });
});

test("an address gives back what it was made from, and nonsense is left out", () => {
  const address = { from: "2026-01", to: "2026-06", month: "2026-03", town: "T09", word: "路灯", measure: "items" };
  const filter = filterFromSearch(new URLSearchParams(address), today);
  expect(searchOf(filter)).toEqual(address);
  const odd = new URLSearchParams({ from: "2026-13", month: "2020-01", topic: "x", measure: "likes", view: "globe" });
  expect(searchOf(filterFromSearch(odd, today))).toEqual({ from: "2025-12", to: "2026-11" });
});

test("a month is its first to its last day", () => {
  expect(daysOf("2024-02", "2024-02")).toEqual({ from: "2024-02-01", to: "2024-02-29" });
  expect(daysOf("2025-12", "2026-11")).toEqual({ from: "2025-12-01", to: "2026-11-30" });
});

test("the scale goes from the least to the most; nothing has a step of its own", () => {
  const scale = heatScale([0, 287, 340, 400, 468]);
  expect([0, 287, 340, 400, 468].map((value) => heatStep(value, scale))).toEqual([0, 1, 2, 3, 4]);
  expect(heatLegend(scale).map(({ words }) => words)).toEqual(["0", "287–332", "333–377", "378–423", "424–468"]);
});

test("one value alone, and nothing at all, have a scale too", () => {
  const one = heatScale([7, 7]);
  expect([heatStep(7, one), heatLegend(one)]).toEqual([4, [{ step: 4, words: "7" }]]);
  expect(heatLegend(heatScale([0, 0]))).toEqual([{ step: 0, words: "0" }]);
});

test("every value lies in a step that the legend names", () => {
  for (const values of [
    [1, 2],
    [1, 2, 3],
    [3, 1000],
    [1, 1, 9],
  ]) {
    const scale = heatScale(values);
    const steps = heatLegend(scale).map(({ step }) => step);
    expect(values.filter((value) => !steps.includes(heatStep(value, scale)))).toEqual([]);
  }
});

test("a cell of a CSV never becomes a formula", async () => {
  const text = await csvOf({ head: ["词", "次数"], rows: [['=1+1"', 3]] }).text();
  expect(text).toContain(`"词","次数"\r\n"'=1+1""",3\r\n`);
});
