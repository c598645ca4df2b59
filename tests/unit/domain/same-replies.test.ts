import { commonPassages, sameShare } from "#domain/proposal/similar/common-passages.ts";
import { nearestReply } from "#domain/proposal/similar/nearest-reply.ts";
import fc from "fast-check";
import { expect, test } from "vitest";

const frame = (member: string, subject: string) =>
  `${member}委员：\n您提出的《${subject}》收悉。经研究，现答复如下：\n我局高度重视，专题研究部署，成立工作专班，明确责任分工，落实专项经费，加强日常巡查，建立长效机制，取得了阶段性成效。` +
  "下一步，我局将继续加大工作力度，完善配套措施，强化督促检查，努力让人民群众满意。感谢您对我局工作的关心和支持，欢迎继续提出宝贵意见。";

const elevators = frame("甲（演示）", "关于老旧小区加装电梯的建议");
const parking = frame("乙（演示）", "关于医院周边停车的建议");
const ownWords =
  "丙（演示）委员：\n您反映的太和镇卫生院夜间急诊缺医生一事，我局已于三月安排两名全科医师轮值，四月起试行，六月底前把接诊情况报您，若仍有空档再增一名。";

test("two replies from one mould are near-identical, in whatever order they are held against each other", () => {
  expect(sameShare(elevators, parking)).toBeGreaterThan(0.8);
  expect(sameShare(parking, elevators)).toBeGreaterThan(0.8);
});

test("a reply in its own words is not", () => {
  expect(sameShare(ownWords, elevators)).toBeLessThan(0.2);
});

test("a text is wholly the same as itself, also in other line breaks and punctuation", () => {
  expect(sameShare(elevators, elevators)).toBe(1);
  expect(sameShare(elevators, elevators.replaceAll("，", "\n").replaceAll("。", " ； "))).toBe(1);
});

test("a short reply that stands in a longer one is the same, the longer one is not", () => {
  const long = `${ownWords}${elevators}`;
  expect(sameShare(ownWords, long)).toBe(1);
  expect(sameShare(long, ownWords)).toBeLessThan(0.5);
});

test("the passages marked are the same ones in both texts", () => {
  const [common] = commonPassages(
    "前面不同。专题研究部署成立工作专班，后面甲",
    "开头。专题研究部署，成立工作专班。末尾乙",
  );
  expect("前面不同。专题研究部署成立工作专班，后面甲".slice(common?.start, common?.end)).toBe(
    "专题研究部署成立工作专班",
  );
});

test("fewer than eight letters in a row are not marked", () => {
  expect(commonPassages("现答复如下内容", "现答复如下内容")).toEqual([]);
  expect(commonPassages("现答复如下内容啊", "现答复如下内容啊")).toEqual([{ start: 0, end: 8 }]);
});

test("passages come in order, never touch, and each of their letters is of eight in a row that stand in the other text", () => {
  const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, "");
  const text = fc
    .array(fc.constantFrom("您好，", "现答复如下：", "关于电梯", "已经落实", "。", "一二三四五六七八九"))
    .map((parts) => parts.join(""));
  fc.assert(
    fc.property(text, text, (a, b) => {
      let before = -1;
      for (const { start, end } of commonPassages(a, b)) {
        expect(start).toBeGreaterThan(before);
        before = end;
        const run = letters(a.slice(start, end));
        const stands = (at: number) => at >= 0 && at + 8 <= run.length && letters(b).includes(run.slice(at, at + 8));
        for (let at = 0; at < run.length; at++) {
          expect([0, 1, 2, 3, 4, 5, 6, 7].some((back) => stands(at - back))).toBe(true);
        }
      }
      expect(sameShare(a, b)).toBeLessThanOrEqual(1);
    }),
  );
});

test("no letters, no share", () => {
  expect(sameShare("", elevators)).toBe(0);
  expect(sameShare("。。。", "。。。")).toBe(0);
});

test("the nearest of the unit's replies is named where 80 % are the same", () => {
  const replies = [
    { id: "own", text: ownWords },
    { id: "mould", text: parking },
  ];
  expect(nearestReply(elevators, replies)?.reply.id).toBe("mould");
  expect(nearestReply(ownWords, [{ id: "mould", text: parking }])).toBeUndefined();
});

test("twice the text takes about twice the time, not four times", () => {
  const timeOf = (copies: number): number => {
    const [a, b] = [elevators.repeat(copies), parking.repeat(copies)];
    const started = performance.now();
    sameShare(a, b);
    return performance.now() - started;
  };
  timeOf(50);
  const [once, eightTimes] = [timeOf(50), timeOf(400)];
  expect(eightTimes).toBeLessThan(32 * Math.max(once, 1));
});
