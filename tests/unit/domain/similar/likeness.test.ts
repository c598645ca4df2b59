import { likeness, weigh } from "#domain/similar/likeness.ts";
import { GrowingCounts } from "#domain/similar/term-counts.ts";
import { bytesOfVector, keptVector, vectorOfBytes, wholeVector } from "#domain/similar/text-vector.ts";
import { loadCutWords } from "#server/similar/cut-words.ts";
import { expect, test } from "vitest";

const cut = await loadCutWords();
const texts = [
  "幸福路东段的路灯坏了一个多月，晚上接孩子看不清路，请尽快修好。",
  "幸福路东段路灯不亮，晚上很黑，老人孩子走路容易摔跤，希望修好。",
  "滨河公园里遛狗不牵绳的人很多，昨天有个小孩被追得哭了。",
  "菜市场北门的雨棚漏水，下雨天摊位全湿了。",
];
const counts = new GrowingCounts();
for (const text of texts) counts.add(wholeVector(text, cut).codes);
const weighed = texts.map((text) => weigh(wholeVector(text, cut), counts));
const score = (one: number, other: number) => likeness(weighed[one] ?? expect.fail(), weighed[other] ?? expect.fail());

test("a text is like itself by 1, and two texts are as like one way round as the other", () => {
  for (let one = 0; one < texts.length; one++) {
    expect(score(one, one)).toBeCloseTo(1, 9);
    for (let other = 0; other < texts.length; other++) expect(score(one, other)).toBe(score(other, one));
  }
});

test("the same matter in other words is nearer than another matter", () => {
  expect(score(0, 1)).toBeGreaterThan(3 * Math.max(score(0, 2), score(0, 3), score(1, 2), score(1, 3)));
});

test("a vector and the counts come back from their bytes as they were, wherever these lie", () => {
  const vector = keptVector(wholeVector(texts[0] ?? "", cut), counts);
  const inside = Buffer.concat([Buffer.from([7]), bytesOfVector(vector)]).subarray(1);
  expect(vectorOfBytes(inside)).toEqual(vector);
  const again = GrowingCounts.fromBytes(Buffer.concat([Buffer.from([7]), counts.toBytes()]).subarray(1));
  expect(again.total).toBe(counts.total);
  for (const code of vector.codes) expect(again.textsWith(code)).toBe(counts.textsWith(code));
});
