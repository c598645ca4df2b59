import { deliveryInWords } from "#server/public-page/browser/delivery-words.ts";
import type { Kept, KeptPhoto } from "#server/public-page/browser/kept.ts";
import { describe, expect, test } from "vitest";

const waiting: Kept = {
  id: "5f0d1a8e-0000-4000-8000-000000000000",
  receipt: "7K3M-9QWT-2VXC-HN4R",
  pointName: "演示联系点",
  excerpt: "路灯坏了",
  madeAt: 0,
  body: "{}",
  photos: [],
  delivery: "WAITING",
  tries: 0,
  notBefore: 0,
  told: false,
};
const photo = (state: KeptPhoto["state"]): KeptPhoto => ({ sha256: state, bytes: undefined, state });
const sentence = (kept: Kept, isSending = false, lasts = true) => deliveryInWords(kept, isSending, lasts).sentence;

describe("the words of a delivery", () => {
  test("never say 已送达 of what no server has taken", () => {
    for (const isSending of [true, false]) {
      for (const lasts of [true, false]) expect(sentence(waiting, isSending, lasts)).not.toContain("已送达");
    }
    expect(sentence({ ...waiting, delivery: "REFUSED" })).not.toMatch(/^已送达/);
  });

  test("promise to send by itself once it is kept on the phone, and do not where the phone keeps nothing", () => {
    expect(sentence(waiting)).toContain("已存在本机，有网后自动发送");
    expect(sentence(waiting, false, false)).toContain("不要关闭本页");
    expect(sentence(waiting, false, false)).not.toContain("已存在本机");
  });

  test("name the minute at which a busy server is asked again", () => {
    const notBefore = new Date(2026, 10, 21, 9, 5).getTime();
    expect(sentence({ ...waiting, told: true, notBefore })).toContain("09:05 再自动发送");
  });

  test("count the photos apart from the text", () => {
    const delivered: Kept = {
      ...waiting,
      delivery: "DELIVERED",
      photos: [photo("ARRIVED"), photo("WAITING"), photo("WAITING")],
    };
    expect(sentence(delivered, true)).toBe("文字已送达，照片 1/3");
    expect(sentence({ ...delivered, photos: [photo("ARRIVED"), photo("REFUSED")] })).toContain("有 1 张照片没有送到");
    expect(deliveryInWords({ ...delivered, photos: [photo("ARRIVED")] }, false, true)).toEqual({
      tone: "green",
      sentence: "已送达",
    });
  });
});
