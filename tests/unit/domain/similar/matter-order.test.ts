import { likeness, weigh, type WeighedVector } from "#domain/similar/likeness.ts";
import { type FoundText, inMatterOrder } from "#domain/similar/matter-order.ts";
import { GrowingCounts } from "#domain/similar/term-counts.ts";
import { termCode } from "#domain/text-analysis/term-code.ts";
import fc from "fast-check";
import { expect, test } from "vitest";

const noCounts = new GrowingCounts(1000);

/** A text of these words, all as rare as one another. */
const vector = (words: string): WeighedVector => {
  const codes = Int32Array.from(words.split(" ").map((word) => termCode(`/${word}`))).toSorted();
  return weigh({ codes, times: new Uint8Array(codes.length).fill(1) }, noCounts);
};
const read = (words: string, opening = "标题") => ({ whole: vector(words), opening: vector(opening) });
const found = (id: string, words: string, opening?: string): FoundText => ({
  id,
  isSameWords: id.startsWith("same"),
  ...read(words, opening),
});
const orderOf = (asked: ReturnType<typeof read>, texts: readonly FoundText[]) =>
  inMatterOrder(asked, texts).map(({ id }) => id);

const asked = read("花园 餐馆 油烟 楼上 窗户 排烟");
const elsewhere = found("elsewhere", "南湖 餐馆 油烟 楼上 森宇 排烟");
const smoke = found("smoke", "花园 油烟 窗户 烟道 商铺");
const here = [smoke, found("night", "花园 油烟 窗户 凌晨 商铺"), found("both", "花园 油烟 窗户 烟道 凌晨")];
const lamps = found("lamps", "路灯 花园 夜里 摔跤");
const all = [elsewhere, ...here, lamps];

test("texts that say the same as one another come before one that shares more words with the asked text alone", () => {
  expect(likeness(asked.whole, elsewhere.whole)).toBeGreaterThan(likeness(asked.whole, smoke.whole));
  expect(orderOf(asked, [smoke, elsewhere])).toEqual(["elsewhere", "smoke"]);
  expect(orderOf(asked, all).slice(here.length)).toEqual(["elsewhere", "lamps"]);
});

test("what both only hope for counts less than what both name", () => {
  const hoping = read("餐馆 占道 希望 部门 尽快");
  const polite = found("polite", "电梯 停运 希望 部门 尽快");
  const matter = found("matter", "餐馆 占道 桌椅 行人 车道");
  expect(likeness(hoping.whole, polite.whole)).toBeGreaterThan(likeness(hoping.whole, matter.whole));
  expect(orderOf(hoping, [polite, matter])).toEqual(["matter", "polite"]);
});

test("of two that share as much, the one whose opening names the same stands first", () => {
  const titled = read("花园 餐馆 油烟", "花园 油烟");
  const texts = [found("a", "花园 餐馆 商铺", "商铺"), found("b", "花园 餐馆 商铺", "花园 油烟")];
  expect(orderOf(titled, texts)).toEqual(["b", "a"]);
});

test("the order is the same however the texts were given, and none is lost or comes twice", () => {
  const expected = orderOf(asked, all);
  expect(expected.toSorted()).toEqual(all.map(({ id }) => id).toSorted());
  fc.assert(
    fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (some) => {
      expect(orderOf(asked, some)).toEqual(expected);
    }),
  );
});

test("the same words stand first, whatever else is found; what is alike in every way stands by its id", () => {
  const twins = [found("same b", "花园 餐馆"), found("same a", "花园 餐馆")];
  fc.assert(
    fc.property(fc.subarray(all), (some) => {
      expect(orderOf(asked, [...some, ...twins]).slice(0, 2)).toEqual(["same a", "same b"]);
    }),
  );
});

test("nothing found stays nothing, one stays itself", () => {
  expect(orderOf(asked, [])).toEqual([]);
  expect(orderOf(asked, [lamps])).toEqual(["lamps"]);
});
