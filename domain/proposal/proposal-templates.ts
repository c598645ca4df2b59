import type { ProposalTexts } from "#domain/proposal/proposal-draft.ts";

/** A scaffold to write into: headings and questions, no facts. Invented for this product, usual in form. */
export interface ProposalTemplate {
  readonly name: string;
  readonly about: string;
  readonly texts: ProposalTexts;
}

const ways = (...lines: readonly string[]): string => lines.join("\n");

export const PROPOSAL_TEMPLATES: readonly ProposalTemplate[] = [
  {
    name: "民生类",
    about: "教育、医疗、养老、托育、食品安全等",
    texts: {
      title: "关于（改善什么）的建议",
      situation: ways(
        "一是基本情况：涉及哪些人、多少人，现有服务在哪里。",
        "二是调研所见：何时走访了哪里，群众怎么说，有哪些数据和例子。",
        "三是主要问题：",
        "1. ",
        "2. ",
      ),
      analysis: ways("原因一：（供给、布局、标准、人员、经费）", "原因二："),
      suggestions: ways(
        "1. 由（单位）在（期限）前（做什么），做到（什么程度）。",
        "2. ",
        "3. 建立（台账、公示、回访），每（季度）公布一次。",
      ),
    },
  },
  {
    name: "城建类",
    about: "道路、停车、老旧小区、管网、绿地、照明等",
    texts: {
      title: "关于（地点）（设施）（改造、增设、管理）的建议",
      situation: ways(
        "一是现状：地点、规模、建成时间、使用的人。",
        "二是存在问题：（时段、频次、照片说明）",
        "1. ",
        "2. ",
        "三是已经做过什么，为什么还没有解决。",
      ),
      analysis: ways("规划：", "建设与产权：", "日常管理："),
      suggestions: ways(
        "1. 近期（三个月内）：由（单位）",
        "2. 中期（一年内）：列入（计划）",
        "3. 长效：明确（管养责任、经费渠道）。",
      ),
    },
  },
  {
    name: "经济类",
    about: "营商环境、产业、乡村振兴、就业、文旅等",
    texts: {
      title: "关于（扶持、促进、优化什么）的建议",
      situation: ways(
        "一是本地现状：数量、产值、用工，与上年或周边相比。",
        "二是企业和从业者反映的问题：",
        "1. ",
        "2. ",
      ),
      analysis: ways("政策：（有没有、知不知道、兑现得怎样）", "要素：（资金、用地、人才、物流）", "服务："),
      suggestions: ways("1. 政策：由（单位）", "2. 服务：", "3. 试点：先在（哪里）试行，（何时）评估后推开。"),
    },
  },
  {
    name: "基层治理类",
    about: "社区、物业、矛盾调解、应急、数字治理等",
    texts: {
      title: "关于完善（什么）机制的建议",
      situation: ways("一是现在怎么做：谁负责，按什么流程。", "二是卡在哪里：（一件具体的事，隐去姓名）", "1. ", "2. "),
      analysis: ways("职责：（交叉、空白）", "力量：", "法规与依据："),
      suggestions: ways("1. 明确由（单位）牵头，（单位）配合。", "2. 把（流程）改为", "3. 保障与考核："),
    },
  },
];

/** What a proposal begun from a reference topic starts with: its title as a suggestion, its background to be replaced by what was found out. */
export const textsOfTopic = ({
  title,
  background,
}: {
  readonly title: string;
  readonly background: string;
}): ProposalTexts => ({
  title: title.startsWith("关于") ? title : `关于${title.replace(/问题$/u, "")}的建议`,
  situation: ways(
    ...(background.trim() === "" ? [] : [`选题背景：${background.trim()}`, ""]),
    "调研情况：（何时走访了哪里，看到什么，有哪些数据）",
    "",
    "主要问题：",
    "1. ",
    "2. ",
  ),
  analysis: "",
  suggestions: "",
});
