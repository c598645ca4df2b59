import type { Figure } from "#domain/work-review/figure.ts";

const members = "MEMBERS";
const meetings = "MEETINGS";
const activities = "ACTIVITIES";

const kind = (label: string, rule: string) => ({ chapter: meetings, label, unit: "次", rule, of: "meetings" }) as const;
const sort = (label: string) =>
  ({ chapter: activities, label, unit: "次", rule: `履职活动中的「${label}」`, of: "activities" }) as const;

/** Members, meetings, speeches and activities. */
export const peopleFigures = {
  members: { chapter: members, label: "委员", unit: "人", rule: "统计时在册的委员" },
  membersStanding: { chapter: members, label: "常务委员", unit: "人", rule: "统计时在册的常委", of: "members" },
  membersParty: {
    chapter: members,
    label: "民主党派委员",
    unit: "人",
    rule: "名册上党派为八个民主党派之一",
    of: "members",
  },
  meetings: { chapter: meetings, label: "会议", unit: "次", rule: "本期召开的会议，不含活动、未发布和取消的" },
  meetingsPlenary: kind("全体会议", "会议中的全体会议"),
  meetingsStanding: kind("常委会会议", "会议中的常委会会议"),
  meetingsChair: kind("主席会议", "会议中的主席会议"),
  meetingsTopical: kind("专题协商会", "会议中的专题协商会"),
  meetingsCommittee: kind("专委会会议", "会议中的专委会会议"),
  meetingsTraining: kind("学习培训", "会议中的学习培训"),
  attendanceOwed: {
    chapter: meetings,
    label: "应到",
    unit: "人次",
    rule: "考勤已确认的会议，按半天计；上级会议、公派和自愿未报名的不计",
  },
  attendancePresent: {
    chapter: meetings,
    label: "实到",
    unit: "人次",
    rule: "应到中出席的",
    of: "attendanceOwed",
    share: "出席率",
  },
  speeches: { chapter: meetings, label: "会议发言", unit: "人次", rule: "本期会议采用为口头或书面的发言" },
  speechesOral: { chapter: meetings, label: "口头发言", unit: "人次", rule: "发言中的口头发言", of: "speeches" },
  speechesParty: {
    chapter: meetings,
    label: "党派发言",
    unit: "人次",
    rule: "发言人为民主党派成员",
    of: "speeches",
    share: "占发言",
  },
  activities: { chapter: activities, label: "履职活动", unit: "次", rule: "本期举行的「六个在基层」活动" },
  activitiesStudy: sort("参加学习"),
  activitiesDeliberate: sort("参与协商"),
  activitiesCollect: sort("收集民意"),
  activitiesServe: sort("服务群众"),
  activitiesUnite: sort("团结联谊"),
  activitiesCentral: sort("助推中心工作"),
  activityPeople: { chapter: activities, label: "参加活动", unit: "人次", rule: "经确认参加了本期活动的委员" },
} as const satisfies Record<string, Figure>;
