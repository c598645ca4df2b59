import type { OpinionMove } from "#domain/opinion/opinion-flow.ts";

/** Openings of what the author reads; each can be changed before it is sent. */
export const reasonsByMove: Partial<Record<OpinionMove, readonly string[]>> = {
  return: [
    "一份信息写了几件事，请按一事一报分开写。",
    "情况不够具体，请补充时间、地点、数据或实例。",
    "建议过于原则，请写明由谁做、做什么。",
    "字数偏多，请压缩到 1500 字以内。",
    "请核对文中的数据和出处。",
  ],
  retain: [
    "反映的情况已有信息印发，先留存作为参考。",
    "相关部门已在办理，先留存，视进展再编发。",
    "时效已过，留存备查。",
    "内容适合作为提案提出，建议改写为提案。",
  ],
  back: ["请核实数据后再送签。", "标题请再斟酌。", "建议部分请再充实。", "主送范围请调整。"],
};

/** What the person who reads the note is called. */
export const readerByMove: Partial<Record<OpinionMove, string>> = {
  return: "作者会看到这段话，修改后可以再报。",
  retain: "作者会看到留存的理由。",
  back: "编辑会看到这段话。",
};
