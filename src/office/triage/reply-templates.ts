/** Beginnings of answers that an office writes every day; 【】 marks what must be filled in. */
export const REPLY_TEMPLATES: readonly { readonly name: string; readonly text: string }[] = [
  {
    name: "已现场核实并办结",
    text: "您反映的问题已现场核实。【核实情况】。目前已【处理结果】，感谢您的关心。",
  },
  {
    name: "已列入计划",
    text: "您反映的问题属实，已列入【计划名称】，预计【时间】完成。进展会在这里更新。",
  },
  {
    name: "已有政策的说明",
    text: "关于您反映的问题，现行规定是【规定内容】。如需办理，请到【地点】，电话【电话】。",
  },
  {
    name: "暂不具备条件",
    text: "您的建议已研究。因【原因】，目前暂不具备实施条件，我们已作为意见线索留存，条件成熟时再研究。",
  },
  { name: "需要补充情况", text: "为便于核实，请补充：【具体地点、时间或情况】。您可凭查询码补充说明。" },
];
