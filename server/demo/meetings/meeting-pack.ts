import type { Form } from "#domain/document/form-block.ts";

const AUTHOR = "区政协办公室（演示）";

/** 会议议程, invented. */
export const agendaOfPack: Form = {
  title: "专题协商会议程",
  author: AUTHOR,
  header: "“完善社区居家养老服务”专题协商会",
  blocks: [
    { kind: "title", text: "“完善社区居家养老服务”专题协商会议程" },
    { kind: "heading", text: "一、上午：协商发言" },
    {
      kind: "list",
      columns: [
        { label: "时间", share: 2 },
        { label: "内容", share: 6 },
        { label: "发言人", share: 3 },
      ],
      rows: [
        ["9:00—9:20", "区民政局通报社区居家养老服务情况", "区民政局"],
        ["9:20—10:30", "委员协商发言", "委员六人"],
        ["10:30—11:10", "部门回应和互动", "民政、住建、卫健"],
        ["11:10—11:30", "小结", "区政协领导"],
      ],
    },
    { kind: "heading", text: "二、下午：实地察看" },
    {
      kind: "text",
      text: "14:30 在区会议中心东门集合乘车。\n察看南塘社区助餐点、清水镇日间照料中心。\n17:00 返回，活动结束。",
    },
    { kind: "heading", text: "三、有关事项" },
    {
      kind: "text",
      text: "请提前阅读会议材料。需要请假的，请在答复截止前提出，由秘书长批准。\n书面发言请在截止时间前提交。",
    },
  ],
};

/** 调研报告, invented. */
export const reportOfPack: Form = {
  title: "社区居家养老服务调研报告",
  author: AUTHOR,
  blocks: [
    { kind: "title", text: "关于社区居家养老服务情况的调研报告" },
    {
      kind: "text",
      text: "今年三月至九月，区政协组织委员三十余人次，走访十二个社区、六个村，召开座谈会八场，入户访谈老年人家庭一百二十户，形成本报告。",
    },
    { kind: "heading", text: "一、基本情况" },
    {
      kind: "text",
      text: "全区六十岁以上老年人约占常住人口的四分之一，其中独居、空巢的超过四成。\n现有社区助餐点二十三处，日间照料中心十四个，签约家庭医生覆盖大部分高龄老人。",
    },
    { kind: "heading", text: "二、主要问题" },
    {
      kind: "text",
      text: "（一）助餐点可持续运营难。多数依靠财政补贴，用餐人数不稳定，配送到户成本高。\n（二）适老化改造推进慢。老旧小区加装扶手、坡道等需求多，资金和施工力量不足。\n（三）专业护理力量缺。上门护理服务供给少，护理员流动性大。",
    },
    { kind: "heading", text: "三、需求统计" },
    {
      kind: "list",
      columns: [
        { label: "需求", share: 5 },
        { label: "户数", share: 2 },
        { label: "占比", share: 2 },
      ],
      rows: [
        ["送餐或助餐", "68", "57%"],
        ["上门护理", "41", "34%"],
        ["适老化改造", "37", "31%"],
        ["紧急呼叫设备", "29", "24%"],
      ],
    },
    { kind: "heading", text: "四、建议" },
    {
      kind: "text",
      text: "一是盘活闲置公房，优先用于助餐点和日间照料，实行中央厨房统一配送。\n二是把家庭适老化改造与老旧小区改造同步实施，明确补贴标准。\n三是扩大上门护理服务清单，完善护理员培训和待遇。\n四是建立需求台账，每季度更新，由街道（镇）统筹办理。",
    },
  ],
};
