import { chineseCount } from "#domain/document/chinese-number.ts";
import type { ActivityCategory } from "#domain/meeting/meeting-lists.ts";
import type { Chance } from "#server/demo/chance.ts";
import { DISTRICT } from "#server/demo/demo-districts.ts";
import { halfDayOf, workedDay, type MeetingPlan } from "#server/demo/meetings/meeting-plan.ts";

const HALL = `${DISTRICT}会议中心`;
const ROOM = "区政协机关三楼会议室";

/** Everything that the demo's 政协 holds in a year, in the order of their days. `session` is the number of its plenary. */
export const planYear = (chance: Chance, year: number, session: number): readonly MeetingPlan[] =>
  [
    plenary(year, session),
    ...standingMeetings(year, session),
    ...trainings(year),
    ...consultations(year),
    ...committeeMeetings(year),
    ...activities(chance, year),
  ].toSorted((a, b) => startOf(a) - startOf(b));

const startOf = ({ sessions }: MeetingPlan): number => sessions[0]?.startsAt.getTime() ?? 0;

const meeting = {
  category: null,
  place: ROOM,
  organiser: "区政协办公室",
  summary: "",
  isObligatory: true,
} as const;

const plenary = (year: number, session: number): MeetingPlan => {
  const [first, second, third] = [0, 1, 2].map((later) => workedDay(year, "01-12", later)) as [string, string, string];
  return {
    ...meeting,
    kind: "PLENARY",
    title: `三届${chineseCount(session)}次全会`,
    place: HALL,
    invited: { who: "ALL" },
    sessions: [
      halfDayOf(first, "上午", "第一次大会"),
      halfDayOf(first, "下午", "分组讨论"),
      halfDayOf(second, "上午", "第二次大会"),
      halfDayOf(second, "下午", "联组讨论"),
      halfDayOf(third === second ? workedDay(year, "01-12", 3) : third, "上午", "闭幕大会"),
    ],
  };
};

const standingMeetings = (year: number, session: number): readonly MeetingPlan[] =>
  ["03-26", "05-28", "07-30", "09-24", "11-12"].map((day, at) => ({
    ...meeting,
    kind: "STANDING",
    title: `三届${chineseCount((session - 1) * 5 + at + 1)}次常委会会议`,
    invited: { who: "STANDING", observers: 14 },
    sessions: [
      halfDayOf(workedDay(year, day), "上午", "第一次会议"),
      halfDayOf(workedDay(year, day), "下午", "第二次会议"),
    ],
  }));

const trainings = (year: number): readonly MeetingPlan[] =>
  (
    [
      ["03-05", "春季委员学习培训班"],
      ["09-10", "秋季委员学习培训班"],
    ] as const
  ).map(([day, name]) => ({
    ...meeting,
    kind: "TRAINING",
    title: `${year} 年${name}`,
    place: HALL,
    organiser: "委员工作委员会",
    invited: { who: "ALL" },
    sessions: [
      halfDayOf(workedDay(year, day), "上午", "专题辅导"),
      halfDayOf(workedDay(year, day), "下午", "交流研讨"),
    ],
  }));

const consultations = (year: number): readonly MeetingPlan[] =>
  (
    [
      ["04-16", "加快老旧小区连片更新", "城建和人口资源环境委员会"],
      ["06-11", "推动特色农产品走出去", "农业和农村委员会"],
      ["08-20", "提升基层医疗服务能力", "教科卫体委员会"],
      ["10-15", "优化营商环境", "经济委员会"],
    ] as const
  ).map(([day, topic, organiser]) => ({
    ...meeting,
    kind: "TOPICAL",
    title: `“${topic}”专题协商会`,
    organiser,
    isObligatory: false,
    invited: { who: "SOME", count: 70 },
    sessions: [halfDayOf(workedDay(year, day), "上午", "")],
  }));

const COMMITTEES = [
  "提案委员会",
  "经济委员会",
  "农业和农村委员会",
  "城建和人口资源环境委员会",
  "教科卫体委员会",
  "社会和法制委员会",
  "文化文史和学习委员会",
  "港澳台侨和民宗委员会",
];

const committeeMeetings = (year: number): readonly MeetingPlan[] =>
  COMMITTEES.flatMap((name, at) =>
    ["02-24", "06-23", "10-20"].map((day, no) => ({
      ...meeting,
      kind: "COMMITTEE" as const,
      title: `${name} ${year} 年第${chineseCount(no + 1)}次全体会议`,
      organiser: name,
      invited: { who: "SOME", count: 32 } as const,
      sessions: [halfDayOf(workedDay(year, day, at), "下午", "")],
    })),
  );

const ACTIVITIES: readonly (readonly [ActivityCategory, string])[] = [
  ["STUDY", "“书香政协”读书会"],
  ["DELIBERATE", "民生议事堂协商"],
  ["COLLECT", "联系点接待群众"],
  ["SERVE", "义诊和法律咨询"],
  ["UNITE", "走访港澳台侨眷属"],
  ["CENTRAL", "助企纾困走访"],
  ["DELIBERATE", "小区停车协商"],
  ["COLLECT", "入户走访听民意"],
  ["SERVE", "助学帮困结对"],
  ["CENTRAL", "重点项目视察"],
];

/** 六个在基层: four of each in a year, somewhere in a town, entered by whoever organised it. */
const activities = (chance: Chance, year: number): readonly MeetingPlan[] =>
  Array.from({ length: 40 }, (_, at) => {
    const [category, name] = ACTIVITIES[at % ACTIVITIES.length] ?? ["STUDY", "学习"];
    const day = workedDay(year, "02-02", at * 8 + chance.below(5));
    return {
      ...meeting,
      kind: "ACTIVITY" as const,
      category,
      title: `${name}（${chineseCount(Math.floor(at / ACTIVITIES.length) + 1)}）`,
      place: chance.pick(["城南街道", "清水镇", "云溪街道", "石桥镇", "柳溪村", "区政务服务中心"]),
      organiser: chance.pick(COMMITTEES),
      summary: "按年度计划开展，现场收集意见建议并交有关部门研究。",
      isObligatory: false,
      invited: { who: "SOME", count: chance.between(24, 48) } as const,
      sessions: [halfDayOf(day, chance.happens(0.5) ? "上午" : "下午", "")],
    };
  });
