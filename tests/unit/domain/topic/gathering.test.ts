import { withBackground } from "#domain/similar/background-counts.ts";
import { GrowingCounts } from "#domain/similar/term-counts.ts";
import { wholeVector } from "#domain/similar/text-vector.ts";
import { leastLikeness } from "#domain/topic/choose-topic.ts";
import { Gathering } from "#domain/topic/gathering.ts";
import { isSameHand } from "#domain/topic/same-hand.ts";
import { VectorLikes } from "#domain/topic/vector-likes.ts";
import { chanceFrom } from "#server/demo/chance.ts";
import { loadCutWords } from "#server/similar/cut-words.ts";
import { describe, expect, test } from "vitest";

const cutWords = await loadCutWords();

interface Said {
  readonly id: string;
  readonly person: string;
  readonly text: string;
}

/** The topics of texts, each as the ids of its members in order. */
const gather = (texts: readonly Said[], seeds: readonly (readonly string[])[] = []) => {
  const counts = new GrowingCounts();
  const vectors = texts.map(({ text }) => wholeVector(text, cutWords));
  for (const { codes } of vectors) counts.add(codes);
  const likes = new VectorLikes(withBackground(counts));
  const at = new Map(texts.map(({ id }, place) => [id, place]));
  const gathering = new Gathering((one, other) => likes.between(at.get(one) ?? -1, at.get(other) ?? -1));
  for (const seed of seeds)
    gathering.seed(
      seed.join(),
      seed.map((id) => ({ id, person: id })),
    );
  const seeded = new Set(seeds.flat());
  texts.forEach(({ id, person, text }, place) => {
    const found = likes.add(vectors[place] ?? wholeVector("", cutWords), 0.05);
    const scores = found.map(({ at: other, score }) => ({ id: texts[other]?.id ?? "", score }));
    if (!seeded.has(id)) gathering.add({ id, person, least: leastLikeness(text.length, texts.length), likes: scores });
  });
  return gathering.topics();
};

/** Matters of invented places, each told in four ways. */
const matters: readonly (readonly string[])[] = [
  [
    "翠苑路口一下雨就积水，车过不去",
    "翠苑路口积水严重，行人绕道",
    "翠苑路口积水没过脚踝，请疏通",
    "大雨后翠苑路口又积水了，车都熄火",
  ],
  [
    "文澜社区三幢加装电梯谈不拢",
    "文澜社区三幢加装电梯一楼不同意",
    "文澜社区三幢老楼加装电梯停工了",
    "请协调文澜社区三幢加装电梯的事",
  ],
  [
    "鹿鸣小学校门口放学堵车，家长乱停",
    "鹿鸣小学放学时校门口堵车一个小时",
    "鹿鸣小学校门口放学堵车，公交也过不去",
    "每天放学鹿鸣小学校门口都堵车，乱停车没人管",
  ],
  [
    "青禾农贸市场鱼摊污水流到人行道",
    "青禾农贸市场鱼摊的污水味道大，流了一地",
    "青禾农贸市场污水横流，鱼摊该装排水",
    "青禾农贸市场鱼摊污水没人冲洗",
  ],
];
const all = matters.flatMap((tellings, matter) =>
  tellings.map((text, at): Said => ({ id: `${matter}-${at}`, person: `${matter}-${at}`, text })),
);
const matterOf = (id: string) => id.split("-")[0] ?? "";

describe("gathering", () => {
  test("each matter is a topic of its own", () => {
    expect(gather(all).map(({ members }) => [...members].toSorted())).toEqual(
      matters.map((tellings, matter) => tellings.map((_, at) => `${matter}-${at}`)),
    );
  });

  test("in any order no topic mixes two matters, and hardly a matter falls apart", () => {
    for (let seed = 0; seed < 40; seed++) {
      const topics = gather(chanceFrom(`order ${seed}`).shuffled(all));
      for (const { members } of topics) expect(new Set(members.map(matterOf)).size).toBe(1);
      expect(topics.length).toBeLessThanOrEqual(matters.length + 3);
    }
  });

  test("a flood of one person is one person, whatever it says", () => {
    const flood = Array.from({ length: 50 }, (_, at): Said => ({
      id: `f-${at}`,
      person: "one",
      text: `翠苑路口积水${at}次了，没人管`,
    }));
    const topic = gather(flood)[0];
    expect([topic?.members.length, topic?.people.size]).toEqual([50, 1]);
  });

  test("two topics that staff decided on are never joined; what is like them joins them", () => {
    const topics = gather(all, [["0-0"], ["0-1"]]);
    const [first, second] = topics;
    expect(first?.members).toContain("0-0");
    expect(second?.members).toContain("0-1");
    expect(topics.flatMap(({ members }) => members).filter((id) => matterOf(id) === "0")).toHaveLength(4);
  });
});

describe("one hand", () => {
  test("wrote texts that differ by numbers, marks and a few letters", () => {
    expect(isSameHand("梧桐公园的厕所8点就锁门了，没处去", "梧桐公园的厕所9点就锁门了，没处去！！（2）")).toBe(true);
  });
  test("did not write what others say of the same", () => {
    expect(isSameHand("梧桐公园的厕所8点就锁门了，没处去", "梧桐公园晚上没有厕所可用，散步的人不方便")).toBe(false);
  });
});
