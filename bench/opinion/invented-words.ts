import { chanceFrom } from "#server/demo/chance.ts";
import { composeText, drawProblem } from "#server/demo/compose-text.ts";
import type { DemoPoint } from "#server/demo/demo-shapes.ts";

const PLACES = 30_000;
const PLACE_LETTERS = [
  ..."安柏碧滨波彩苍辰澄翠丹德东枫福富港高谷光桂海涵荷和恒红湖华欢惠嘉江金锦京景静凯康兰乐莲林岭龙绿茂明宁盘平浦启千青清泉群仁荣瑞山尚沈盛石书顺松苏泰塘天田桐万望文西溪仙祥新兴秀学雅阳银永友玉园月云泽长中洲竹紫",
];
const PLACE_KINDS = ["小区", "新村", "路", "街", "花园", "社区", "里", "广场"];

/** Texts without end, always the same ones from a seed: what is wrong by the demo's composer, at one of 30,000 places, a few of which are named very often. */
export const inventTexts = (seed: string): (() => string) => {
  const chance = chanceFrom(seed);
  const places = Array.from({ length: PLACES }, () => {
    const letters = Array.from({ length: chance.between(2, 3) }, () => chance.pick(PLACE_LETTERS)).join("");
    return letters + chance.pick(PLACE_KINDS);
  });
  return () => {
    // The n-th place is named about 1/n as often as the first.
    const rank = Math.floor(Math.exp((chance.below(1_000_000) / 1_000_000) * Math.log(PLACES)));
    return composeText(chance, drawProblem(chance, pointAt(places[rank - 1] ?? "")), "RESIDENT");
  };
};

const pointAt = (place: string): DemoPoint => ({
  id: "",
  code: "",
  name: place,
  place,
  tier: "SITE",
  kind: "VILLAGE_COMMUNITY",
  parentId: null,
  townId: null,
  address: "",
  manager: "",
  managerPhone: "",
  status: "ACTIVE",
  successorId: null,
  openedDaysAgo: 0,
});
