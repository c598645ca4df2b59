import { wholeVector } from "#domain/similar/text-vector.ts";
import { learnCategories } from "#domain/text-analysis/category-model.ts";
import { loadCutWords } from "#server/similar/cut-words.ts";
import { expect, test } from "vitest";

const cut = await loadCutWords();
const vector = (text: string) => wholeVector(text, cut);
const examples = [
  { label: "路", vector: vector("幸福路的路灯坏了，晚上看不清路") },
  { label: "路", vector: vector("学府街路面坑洼，下雨积水，车过溅一身") },
  { label: "路", vector: vector("人行道地砖松动，老人走路绊倒") },
  { label: "工", vector: vector("工厂拖欠工资三个月，老板不见了") },
] as const;
const model = learnCategories(examples, ["路", "工"]);

test("a text goes to the label whose words it has, also to one with few examples", () => {
  expect(model.guess(vector("公园门口的路灯不亮，走路看不清"))[0]?.label).toBe("路");
  expect(model.guess(vector("老板拖欠我的工资"))[0]?.label).toBe("工");
});

test("the scores of all labels together are 1, and the same examples always give the same", () => {
  const guess = model.guess(vector("路灯和工资"));
  expect(guess.reduce((sum, { score }) => sum + score, 0)).toBeCloseTo(1, 9);
  expect(learnCategories(examples, ["路", "工"]).guess(vector("路灯和工资"))).toEqual(guess);
});

test("what stands in every letter does not outweigh the one word that names the matter", () => {
  const hoping = "希望，有关部门，领导，尽快，处理，答复，谢谢";
  const labelled = [
    { label: "路", vector: vector(`${hoping}，路灯`) },
    { label: "工", vector: vector("拖欠工资，老板不见了") },
    { label: "工", vector: vector("没有签劳动合同，工伤") },
  ] as const;
  expect(learnCategories(labelled, ["路", "工"]).guess(vector(`${hoping}，工伤`))[0]?.label).toBe("工");
});

test("without an example or a word every label is as likely as another", () => {
  expect(
    learnCategories([], ["路", "工"])
      .guess(vector("路灯"))
      .map(({ score }) => score),
  ).toEqual([0.5, 0.5]);
});
