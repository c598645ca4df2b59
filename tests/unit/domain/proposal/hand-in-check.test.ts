import { missingParts } from "#domain/proposal/hand-in-check.ts";
import { emptyProposal, type ProposalFields } from "#domain/proposal/proposal-draft.ts";
import { PROPOSAL_TEMPLATES, textsOfTopic } from "#domain/proposal/proposal-templates.ts";
import { expect, test } from "vitest";

const whole: ProposalFields = {
  ...emptyProposal,
  title: "关于改善夜间照明的建议",
  situation: "三条路没有路灯。",
  suggestions: "年内增设路灯。",
  publicLevel: "FULL",
};
const fieldsOf = (fields: ProposalFields) => missingParts(fields).map(({ field }) => field);

test("an empty draft lacks its texts and the word on publishing, in the order of the screen", () => {
  expect(fieldsOf(emptyProposal)).toEqual(["title", "situation", "suggestions", "publicLevel"]);
});

test("a whole one lacks nothing, whatever else is left open", () => {
  expect(missingParts(whole)).toEqual([]);
});

test.each([
  [{ publicLevel: "NONE" }, ["publicReason"]],
  [{ publicLevel: "SUMMARY", publicReason: "涉及个人隐私" }, []],
  [{ proposerType: "COLLECTIVE" }, ["collectiveKind", "collectiveName"]],
  [{ proposerType: "COLLECTIVE", collectiveKind: "SECTOR", collectiveName: "演示界别" }, []],
  [{ situation: "字".repeat(400_001) }, ["situation"]],
  [{ title: "\n " }, ["title"]],
])("%j", (changes, lacking) => {
  expect(fieldsOf({ ...whole, ...changes })).toEqual(lacking);
});

test("templates and topics give every part that is asked for", () => {
  for (const { texts } of PROPOSAL_TEMPLATES)
    expect(fieldsOf({ ...emptyProposal, ...texts, publicLevel: "FULL" })).toEqual([]);
  const begun = textsOfTopic({ title: "老旧小区停车难问题", background: "车位不足。" });
  expect(begun.title).toBe("关于老旧小区停车难的建议");
  expect(begun.situation).toContain("选题背景：车位不足。");
  expect(textsOfTopic({ title: "关于夜市", background: "" }).situation).not.toContain("选题背景");
});
