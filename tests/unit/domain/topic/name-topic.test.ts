import { NAME_LETTERS, nameTopic } from "#domain/topic/name-topic.ts";
import { clausesOf } from "#domain/topic/tagged-word.ts";
import { tellingWords } from "#domain/topic/telling-words.ts";
import { loadTagWords } from "#server/topic-atlas/cut-text.ts";
import fc from "fast-check";
import { describe, expect, test } from "vitest";

const tagWords = await loadTagWords();
const named = (...texts: readonly string[]) =>
  nameTopic(
    texts.map((text) => clausesOf(text, tagWords)),
    () => 5,
  );

describe("a topic's name", () => {
  test("is the place and the matter, in its people's words", () => {
    expect(named("翠苑路口一下雨就积水，车都过不去，希望尽快处理。", "翠苑路口积水严重，希望尽快解决")).toBe(
      "翠苑路口积水",
    );
  });

  test("is what most of them say, particles and all, and what is wrong before what is asked for", () => {
    const saidOf = (place: string) => `${place}分类桶收走时又倒在一辆车里，希望公布清运路线。`;
    expect(named(saidOf("东渡村"), saidOf("银桥社区"), saidOf("石里村"))).toBe("分类桶收走时又倒在一辆车");
    const nurse = "课后托管名额太少，请精简材料。";
    expect(named(nurse, `${nurse}报名一分钟就满了。`)).toMatch(/名额太少/);
  });

  test("never begins with a verb that was cut off", () => {
    const text = "随迁子女入学要交的材料太多，工钱说好日结不结。";
    expect(named(text, `${text}谢谢。`)).not.toMatch(/^(?:要交|说好)/);
  });

  test("is never a word that every letter has", () => {
    for (const name of [named("希望有关部门尽快解决问题"), named("您好，反映一个情况，请领导重视", "请领导重视，谢谢")])
      expect(name).toBe("");
  });

  test("holds no number of a phone or of an identity card, and none of a person", () => {
    const text = "请联系13812345678，身份证330102199001011234，李某某在银杏巷占道经营";
    const name = named(text, text);
    expect(name).toContain("银杏巷");
    expect(name).not.toMatch(/\d|某/);
    expect(tellingWords(clausesOf(text, tagWords), () => 5, 20).join()).not.toMatch(/\d|某/);
  });

  test("is twenty letters at most, of any words", () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.string({ unit: fc.constantFrom(..."翠苑路口积水严重的了不，桥小区学校门路灯坏1a"), maxLength: 60 }),
          { maxLength: 5 },
        ),
        (texts) => {
          expect(named(...texts).length).toBeLessThanOrEqual(NAME_LETTERS);
        },
      ),
      { numRuns: 60 },
    );
  });
});
