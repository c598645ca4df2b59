import type { RuleGroup } from "#domain/score/rule-set.ts";

const OTHER_MEETINGS = ["CHAIR", "TOPICAL", "COMMITTEE", "TRAINING", "OTHER"] as const;

/**
 * 50 for the plenary (桐城); leave and absence from other meetings take from it (桐城, 虹口). Leave for a superior's meeting or an official journey
 * is no absence anywhere. Points are of a whole meeting and are shared out over its half-days. Coming late costs nothing by default.
 */
export const defaultMeetings: RuleGroup = {
  id: "meetings",
  name: "参加会议",
  clause: "第三条至第五条",
  floor: "0",
  cap: "50",
  rules: [
    {
      id: "plenary-present",
      name: "出席全会",
      clause: "第三条第一款",
      text: "全程出席全体会议计 50 分，按半天平均计算。",
      counts: { kinds: ["MEETING_PRESENT"], where: { meetingKind: ["PLENARY"] } },
      points: "50",
      unit: "HALF_DAY",
      cap: "50",
    },
    {
      id: "plenary-excused",
      name: "全会请假",
      clause: "第三条第二款",
      text: "全体会议经批准请假的，该半天按出席的六成计分；因上级会议或公派请假的，按出席计分；缺席不计分。",
      counts: { kinds: ["MEETING_EXCUSED"], where: { meetingKind: ["PLENARY"] } },
      points: "30",
      unit: "HALF_DAY",
      instead: [{ where: { leaveKind: ["SUPERIOR"] }, points: "50" }],
    },
    {
      id: "plenary-absent",
      name: "全会缺席",
      clause: "第三条第二款",
      text: "全体会议无故缺席的，该半天不计分。",
      counts: { kinds: ["MEETING_ABSENT"], where: { meetingKind: ["PLENARY"] } },
      points: "0",
      unit: "HALF_DAY",
    },
    {
      id: "standing-excused",
      name: "常委会请假",
      clause: "第四条第一款",
      text: "常委会会议经批准请假，每次扣 2 分；因上级会议或公派请假的不扣分。",
      counts: { kinds: ["MEETING_EXCUSED"], where: { meetingKind: ["STANDING"], isObligatory: [true] } },
      points: "-2",
      unit: "HALF_DAY",
      instead: [{ where: { leaveKind: ["SUPERIOR"] }, points: "0" }],
    },
    {
      id: "standing-absent",
      name: "常委会缺席",
      clause: "第四条第二款",
      text: "常委会会议无故缺席，每次扣 5 分。",
      counts: { kinds: ["MEETING_ABSENT"], where: { meetingKind: ["STANDING"], isObligatory: [true] } },
      points: "-5",
      unit: "HALF_DAY",
    },
    {
      id: "obligatory-excused",
      name: "其他必须参加的会议请假",
      clause: "第五条第一款",
      text: "其他必须参加的会议，经批准请假每次扣 1 分；因上级会议或公派请假的不扣分。",
      counts: { kinds: ["MEETING_EXCUSED"], where: { meetingKind: OTHER_MEETINGS, isObligatory: [true] } },
      points: "-1",
      unit: "HALF_DAY",
      instead: [{ where: { leaveKind: ["SUPERIOR"] }, points: "0" }],
    },
    {
      id: "obligatory-absent",
      name: "其他必须参加的会议缺席",
      clause: "第五条第二款",
      text: "其他必须参加的会议，缺席或请假未获批准，每次扣 2 分。",
      counts: { kinds: ["MEETING_ABSENT"], where: { meetingKind: OTHER_MEETINGS, isObligatory: [true] } },
      points: "-2",
      unit: "HALF_DAY",
    },
    {
      id: "registered-absent",
      name: "报名未到",
      clause: "第五条第三款",
      text: "自愿参加的会议，报名后未到且未请假，每次扣 1 分；未报名的不扣分。",
      counts: {
        kinds: ["MEETING_ABSENT"],
        where: { meetingKind: ["STANDING", ...OTHER_MEETINGS], isObligatory: [false], isRegistered: [true] },
      },
      points: "-1",
      unit: "HALF_DAY",
    },
  ],
};
