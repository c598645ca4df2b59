import { sizeWords, spanWords } from "#member/settings/size-words.ts";
import { expect, test } from "vitest";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

test("sizes are told in the unit that a person reads", () => {
  expect([0, 700, 12_345, 3_565_158, 1_932_735_283].map(sizeWords)).toEqual([
    "1 KB",
    "1 KB",
    "12 KB",
    "3.4 MB",
    "1.8 GB",
  ]);
});

test("spans are told in their largest unit, whichever way they go; a hair less than three days is three days", () => {
  expect([20_000, 25 * MINUTE, 3 * HOUR, 47 * HOUR, -3 * DAY, 3 * DAY - 50].map(spanWords)).toEqual([
    "不到 1 分钟",
    "25 分钟",
    "3 小时",
    "47 小时",
    "3 天",
    "3 天",
  ]);
});
