import { DISTRICT } from "#server/demo/demo-districts.ts";
import type { Chance } from "#server/demo/chance.ts";
import type { Problem } from "#server/demo/compose-text.ts";

const closings = [
  "如仍有问题，可凭查询码继续反映。",
  "我们将在一个月后回访。",
  `感谢您对${DISTRICT}政协工作的支持。`,
  "办理情况同步告知所在村（社区）。",
  "后续进展会在本页更新。",
];

const findings = ["情况属实", "情况基本属实", "所述问题确实存在", "该处已接到多位群众反映"];

/** An answer as the office writes it: received, verified by whom, what was done, what comes next. */
export const composeAnswer = (chance: Chance, problem: Problem, unitName: string): string => {
  const subject = `${problem.place}${problem.topic.title}`;
  const opening = chance.pick([
    `您反映的${subject}问题已收悉。`,
    `关于${subject}的意见，现答复如下：`,
    `您好，您关于${subject}的反映已办理。`,
  ]);
  const finding = `经${unitName}${chance.pick(["现场核查", "核实", "会同属地查看"])}，${chance.pick(findings)}。`;
  return `${opening}${finding}${problem.done}。${chance.pick(closings)}`;
};

/** What a member answers after having gone there. */
export const composeMemberAnswer = (chance: Chance, problem: Problem): string =>
  `${chance.pick(["上周已到现场看过", "已与村（社区）负责同志联系", "已约请有关部门一起到现场"])}，${problem.place}${problem.where}的情况与您说的一致。` +
  `${problem.done}。${chance.pick(["我会继续跟进。", "有新进展再告诉您。", "同时已把共性问题整理成社情民意信息。"])}`;

/** The remark that goes with a transfer. */
export const composeTransferNote = (chance: Chance, name: string): string =>
  chance.pick([
    `请${name}阅处，三个工作日内反馈。`,
    `转${name}办理，办理情况请直接答复。`,
    `请${name}先行了解情况，涉及多部门的由办公室协调。`,
  ]);

/** What a resident says who sends an answered submission back. */
export const composeReopening = (chance: Chance): string =>
  chance.pick([
    "现场看了，只做了一半，还请继续。",
    "答复说已修好，昨晚去看还是老样子。",
    "修好没几天又坏了，请再来看看。",
    "答复里没有说什么时候能完成。",
  ]);
