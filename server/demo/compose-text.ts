import type { Chance } from "#server/demo/chance.ts";
import type { DemoPoint } from "#server/demo/demo-shapes.ts";
import { demoTowns } from "#server/demo/demo-districts.ts";
import { allTopics } from "#server/demo/topics/all-topics.ts";
import type { Topic } from "#server/demo/topics/topic.ts";

/** One thing that is wrong somewhere; several people may tell of it, each in his own words. */
export interface Problem {
  readonly topic: Topic;
  readonly place: string;
  readonly where: string;
  readonly what: string;
  readonly effect: string;
  readonly wish: string;
  readonly done: string;
}

const urbanTowns = new Set(demoTowns.filter((town) => town.urban).map((town) => town.id));

/** A point that is no village stands for the streets around it. */
const placeOf = (chance: Chance, point: DemoPoint): string => {
  if (point.tier === "COUNTY") return chance.pick(demoTowns).name;
  if (point.kind === "VILLAGE_COMMUNITY" || point.tier === "TOWN") return point.place;
  return point.place + chance.pick(["附近", "周边", "旁边"]);
};

/** What is told n-th first belongs to what is wrong n-th first; now and then people say it otherwise. */
const near = (chance: Chance, items: readonly string[], at: number): string =>
  chance.happens(0.8) ? (items[at % items.length] ?? chance.pick(items)) : chance.pick(items);

/** A problem as it may be told at a point. */
export const drawProblem = (chance: Chance, point: DemoPoint): Problem => {
  const setting = point.townId !== null && !urbanTowns.has(point.townId) ? "village" : "community";
  const topic = chance.pick(allTopics.filter((one) => one.setting === "any" || one.setting === setting));
  const at = chance.below(topic.what.length);
  return {
    topic,
    place: placeOf(chance, point),
    where: topic.paired ? (topic.where[at] ?? "") : chance.pick(topic.where),
    what: topic.what[at] ?? "",
    effect: near(chance, topic.effect, at),
    wish: near(chance, topic.wish, at),
    done: topic.done[at % topic.done.length] ?? "",
  };
};

const asked = (wish: string): string => wish + (/^(请问|能不能)/.test(wish) ? "？" : "。");

const sinces = [
  "这半年来",
  "最近一个月",
  "去年下半年以来",
  "从年初到现在",
  "这几天",
  "好几年了",
  "入住以来",
  "上个月起",
];
const durations = ["半年了", "一个多月了", "好几年了", "有一阵子了", "两个来月了"];
const afterthoughts = [
  "昨天傍晚我又去看了，还是老样子。",
  "问过社区，说要等上面安排。",
  "同楼的几户都是这个意思。",
  "打过一次电话，说会处理，到现在没动静。",
  "不着急，但请给个准信。",
  "有需要我可以到现场指给你们看。",
  "之前修过一回，没几天又坏了。",
  "隔壁也有同样的情况。",
];

type Voice = (problem: Problem, chance: Chance) => string;

const residentVoices: readonly Voice[] = [
  ({ place, where, what, effect, wish }) => `${place}${where}${what}，${effect}。${asked(wish)}`,
  ({ place, where, what, effect, wish }, chance) =>
    `您好，我住${place}。${chance.pick(sinces)}，${where}${what}，${effect}。${asked(wish)}谢谢。`,
  ({ place, where, what, wish }) => `${where}${what}，${asked(wish)}地点：${place}`,
  ({ place, where, what, effect, wish }, chance) =>
    `我是${place}的老住户，今年${chance.between(61, 83)}了。${where}${what}，${effect}。${asked(wish)}麻烦你们了。`,
  ({ place, where, what, effect, wish }) => `我说一下啊我们${place}${where}${what} ${effect} ${wish}`,
  ({ place, where, what, effect, wish }) =>
    `地点：${place}${where}\n情况：${what}，${effect}。\n建议：${asked(wish.replace(/^建议/, ""))}`,
  ({ place, where, what, effect, wish }, chance) =>
    `我在${place}做点小生意，${chance.between(2, 19)}年了。${where}${what}，${effect}，${asked(wish)}`,
  ({ place, where, what, effect, wish }, chance) =>
    `每天${chance.pick(["上班", "接孩子", "买菜", "晨跑"])}都经过${place}，${where}${what}，${effect}。${asked(wish)}`,
  ({ place, where, what, effect, wish }, chance) =>
    `${place}反映：${chance.pick(sinces)}${where}${what}。${effect}，大家意见很大。${asked(wish)}`,
  ({ place, where, what, wish }, chance) => `${place}，${where}${what}，${chance.pick(durations)}，${asked(wish)}`,
];

const memberVoices: readonly Voice[] = [
  ({ place, where, what, effect, wish }) =>
    `近日走访${place}，群众反映${where}${what}，${effect}。建议：${asked(wish.replace(/^建议/, ""))}`,
  ({ place, where, what, effect, wish }, chance) =>
    `委员接待日收到${chance.between(2, 9)}位居民反映：${place}${where}${what}，${effect}。${asked(wish)}`,
  ({ place, where, what, effect, wish }) =>
    `调研中了解到，${place}${where}${what}。一是${effect}；二是多次反映未得到根本解决。${asked(wish)}`,
  ({ place, where, what, effect, wish }) =>
    `受${place}群众委托反映：${where}${what}，${effect}。${asked(wish)}请转有关部门研究。`,
];

/** The problem in somebody's words: residents write as they talk, members as they report. */
export const composeText = (chance: Chance, problem: Problem, by: "RESIDENT" | "MEMBER"): string => {
  const said = chance.pick(by === "MEMBER" ? memberVoices : residentVoices)(problem, chance);
  const text = said.replaceAll("村村", "村");
  return by === "RESIDENT" && chance.happens(0.3) ? text + afterthought(chance, text) : text;
};

const afterthought = (chance: Chance, text: string): string =>
  (/[。？]$/.test(text) ? "" : "。") + chance.pick(afterthoughts);
