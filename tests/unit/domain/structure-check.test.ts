import type { ProposalTexts } from "#domain/proposal/proposal-draft.ts";
import { SENSITIVE_MATTERS, sensitivePassages } from "#domain/proposal/sensitive-matter.ts";
import { structureFindings } from "#domain/proposal/structure-check.ts";

import { describe, expect, test } from "vitest";

const sentence =
  "望澜街道共有老旧小区三十二个，居民反映电动自行车充电难，夜间飞线充电的情况每周都有，去年引发火情四起。";
const good: ProposalTexts = {
  title: "关于加快望澜街道老旧小区电动自行车充电设施建设的建议",
  situation: sentence.repeat(4),
  analysis: "一方面，新建时没有预留车棚用地；另一方面，物业维护资金不足，运营企业不愿意进入。".repeat(2),
  suggestions:
    "一、由住建部门牵头，年底前完成三十二个小区的摸底。二、由街道统筹公共用地，集中建设车棚。三、电价按居民用电执行。",
};
const kinds = (changes: Partial<ProposalTexts>) =>
  structureFindings({ ...good, ...changes }).map(({ kind, where }) => `${kind} ${where}`);

describe("what a proposal needs", () => {
  test("a proposal of one matter with situation, analysis and suggestions gives no finding", () => {
    expect(structureFindings(good)).toEqual([]);
  });

  test("an empty draft gives none", () => {
    expect(structureFindings({ title: " ", situation: "", analysis: "\n", suggestions: "" })).toEqual([]);
  });

  test.each([
    ["关于修路的建议、关于修桥的建议", "SEVERAL_MATTERS title"],
    ["关于停车问题和养老服务问题的建议", "SEVERAL_MATTERS title"],
    ["改善停车；增加公交", "SEVERAL_MATTERS title"],
    [`关于${"很".repeat(60)}长的建议`, "TITLE_TOO_LONG title"],
  ])("%s", (title, kind) => {
    expect(kinds({ title })).toEqual([kind]);
  });

  test("a title that joins two sides of one matter is one matter", () => {
    expect(kinds({ title: "关于加强养老和托育服务融合发展的建议" })).toEqual([]);
    expect(kinds({ title: "关于推进城乡公交一体化，方便群众出行的建议" })).toEqual([]);
  });

  test("a text that passes on to another matter is told with the words that do so", () => {
    const findings = structureFindings({
      ...good,
      suggestions: `${good.suggestions}另外还要反映一个问题：河道有异味。`,
    });
    expect(findings).toMatchObject([{ kind: "SEVERAL_MATTERS", where: "suggestions", quote: "另外还要反映一个问题" }]);
  });

  test("missing and thin parts are told where they are", () => {
    expect(kinds({ suggestions: " \n" })).toContain("NO_SUGGESTIONS suggestions");
    expect(kinds({ suggestions: "请有关部门重视。" })).toContain("VAGUE_SUGGESTIONS suggestions");
    expect(kinds({ situation: "" })).toEqual(["NO_SITUATION situation", "TOO_SHORT situation"]);
  });

  test("lengths are those that the tenant advises", () => {
    const advice = { title: 50, totalFrom: 1000, totalTo: 2000 };
    expect(structureFindings(good, advice)).toMatchObject([{ kind: "TOO_SHORT" }]);
    expect(structureFindings({ ...good, analysis: "长".repeat(2_000) }, advice)).toMatchObject([{ kind: "TOO_LONG" }]);
    expect(structureFindings({ ...good, analysis: "长".repeat(1_000) }, advice)).toEqual([]);
  });

  test("a phone number and an identity number are told", () => {
    expect(kinds({ situation: `${good.situation}联系电话13800001234。` })).toEqual(["PERSONAL_DATA situation"]);
    expect(kinds({ analysis: `${good.analysis}身份证11010519491231002X` })).toEqual(["PERSONAL_DATA analysis"]);
    expect(kinds({ analysis: `${good.analysis}投入1380000123456元` })).toEqual([]);
  });
});

describe("matters that are not filed", () => {
  const examples: Record<(typeof SENSITIVE_MATTERS)[number], readonly string[]> = {
    SECRET: ["见机密文件第三页", "该文件标注秘密★三年", "内部资料，不得外传"],
    FORBIDDEN: ["建议在景区开设赌场", "推动代孕合法化"],
    PARTY_ORGANISATION: ["建议撤换该镇书记", "领导班子的人事安排不合理"],
    OWN_PARTY: ["民盟市委内部管理问题较多"],
    IN_COURT: ["业主已向法院起诉开发商", "二审判决后仍未执行", "区法院已经受理此案"],
    ACADEMIC: ["文献综述如下", "本文采用问卷法", "实证分析表明"],
    PERSONAL: ["本人的宅基地一直没有批下来", "我儿子今年入学"],
    PROMOTION: ["我公司研发的产品已经成熟", "建议各单位采购我司的设备"],
    ACCUSATION: ["举报该所所长", "某局长以权谋私"],
  };

  test.each(Object.entries(examples))("%s is told by its words, in whichever part they stand", (kind, words) => {
    for (const quote of words)
      for (const where of ["situation", "suggestions"] as const) {
        const found = sensitivePassages({ ...good, [where]: `${good[where]}${quote}。` });
        expect(found.map((one) => [one.kind, one.where])).toEqual([[kind, where]]);
        expect(quote).toContain(found[0]?.quote);
      }
  });

  test("ordinary words about courts, parties and companies are none", () => {
    const ordinary =
      "建议法院与街道联动化解纠纷，民建会员企业参与帮扶，鼓励公司采购本地产品，支持居民子女就近入学，加强秘书队伍建设，推广人民调解。";
    expect(sensitivePassages({ ...good, situation: ordinary })).toEqual([]);
  });

  test("a megabyte of text is looked through within the time of a pause in typing", () => {
    const long = `${sentence}本人法院举报采购关键词`.repeat(5_000);
    const started = performance.now();
    structureFindings({ ...good, situation: long });
    expect(performance.now() - started).toBeLessThan(1_500);
  });
});
