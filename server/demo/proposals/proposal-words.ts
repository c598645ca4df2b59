import type { OutcomeClass } from "#domain/proposal/proposal-lists.ts";
import type { ProposalTexts } from "#domain/proposal/proposal-draft.ts";
import type { Chance } from "#server/demo/chance.ts";
import type { Topic } from "#server/demo/topics/topic.ts";

/** What one demo proposal is about. */
export interface Matter {
  readonly topic: Topic;
  /** 望澜街道, 青箬镇. */
  readonly place: string;
  readonly at: number;
}

const verbs = ["进一步加强", "改进", "统筹推进", "系统解决", "规范", "切实做好", "加快完善"];

/** 案由, at most 50 letters. */
export const titleOfMatter = (chance: Chance, { topic, place }: Matter): string =>
  `关于${chance.pick(verbs)}${place}${topic.title}工作的建议`;

const nth = (items: readonly string[], at: number): string => items[at % items.length] ?? "";

/** The four texts of a proposal, in the words of a report that somebody walked the streets for. */
export const textsOfMatter = (chance: Chance, matter: Matter): ProposalTexts => {
  const { topic, place, at } = matter;
  const visits = chance.between(3, 12);
  const people = chance.between(18, 160);
  const first = `${nth(topic.where, at)}${nth(topic.what, at)}`;
  const second = `${nth(topic.where, at + 1)}${nth(topic.what, at + 1)}`;
  const third = `${nth(topic.where, at + 2)}${nth(topic.what, at + 2)}`;
  return {
    title: titleOfMatter(chance, matter),
    situation: [
      `今年以来，提案人先后${visits}次到${place}走访，与${people}名居民、经营户和基层干部座谈，${topic.title}是反映最集中的问题之一。`,
      `一是${first}。群众反映“${nth(topic.effect, at)}”，在走访的点位中，超过半数存在类似情况。`,
      `二是${second}，${nth(topic.effect, at + 1)}。`,
      `三是${third}。此前已有居民多次反映，但缺少系统性的解决办法。`,
    ].join("\n"),
    analysis: [
      `从成因看，一方面责任边界不够清晰。${topic.title}涉及规划、建设、管理和使用多个环节，部门之间、部门与镇街之间的衔接还不顺畅，日常巡查与投诉处置各走各的渠道。`,
      `另一方面，投入重建设、轻维护。近年来相关设施逐年增加，但养护经费和力量没有同步增长，遇到问题往往等到集中反映才处理。`,
      `此外，居民参与不足，需求摸底不细，已有政策的知晓率也不高。`,
    ].join("\n"),
    suggestions: [
      `一、摸清底数，分类施策。由主管部门会同${place}对${topic.title}情况开展一次全面排查，建立问题清单和责任清单，${nth(topic.wish, at).replace(/^(建议|希望|请)/, "")}。`,
      `二、健全机制，压实责任。明确牵头单位和配合单位，形成发现、派单、处置、反馈的闭环，重点解决“${nth(topic.what, at + 1)}”等突出问题。`,
      `三、加大投入，建管并重。将养护经费纳入年度预算，优先安排群众反映强烈的点位，力争年内见到成效。`,
      `四、公开进度，接受监督。定期公布进展，邀请政协委员和居民代表参与评议。`,
    ].join("\n"),
  };
};

const closingByClass: Record<OutcomeClass, string> = {
  A: "目前，所提建议已经解决或基本解决。",
  B: "所提建议部分已经解决，其余已列入计划，我们将按期落实并及时向您反馈进展。",
  C: "因资金和规划条件限制，部分建议暂时难以实施，我们将在今后工作中研究参考。",
  D: "所提建议留作参考，具体情况已当面向您说明。",
};

/** A unit's answer; now and then in the same words as another of its answers (C4), so that the audit has something to find. */
export const replyToMatter = (
  chance: Chance,
  { topic, place, at }: Matter,
  title: string,
  outcome: OutcomeClass,
): string => {
  const opening = `您提出的《${title}》提案收悉。我单位高度重视，主要负责人专题研究，分管负责人带队到现场调研，并与您进行了沟通。现答复如下：`;
  const closing = `${closingByClass[outcome]}\n感谢您对我们工作的关心和支持。`;
  if (chance.happens(0.12)) {
    const stock =
      "一、提高认识，加强领导。我单位将所提建议纳入年度重点工作，成立工作专班，统筹推进。\n二、完善机制，强化协同。加强与相关部门的沟通配合，形成工作合力。\n三、加大宣传，营造氛围。通过多种渠道开展宣传引导，争取群众理解和支持。";
    return `${opening}\n${stock}\n${closing}`;
  }
  return [
    opening,
    `一、关于情况排查。已会同${place}对${topic.title}开展全面摸底，共梳理问题${chance.between(6, 48)}处，逐一明确整改措施。`,
    `二、关于问题处置。${nth(topic.done, at)}；${nth(topic.done, at + 1)}。`,
    `三、关于长效管理。建立每${chance.pick(["周", "月", "季度"])}巡查制度，养护经费已列入年度预算，安排${chance.between(12, 260)}万元。`,
    closing,
  ].join("\n");
};

/** What is promised where not all is done yet. */
export const promiseOf = (chance: Chance, { topic, place }: Matter): string =>
  `完成${place}${topic.title}${chance.pick(["二期整治", "剩余点位改造", "配套设施建设", "长效管护方案"])}`;
