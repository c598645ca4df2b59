import type { RuleSet } from "#domain/score/rule-set.ts";
import { group, rule, ruleSet } from "#tests/unit/score/entries.ts";

const firstOnly = { by: "FIRST_ONLY" } as const;
const plenary = { meetingKind: ["PLENARY"] } as const;
const threeOnes = ["plenary", "proposal-or-opinion", "inspection"];

/** Table C of domain.md §2.3: 济南, 70 to begin with and at most 50 beside. */
export const jinan: RuleSet = ruleSet(
  [
    group(
      "base",
      [
        rule("absent", ["MEETING_ABSENT"], {
          name: "未准假缺席全会",
          text: "未准假缺席全体会议扣 30 分。",
          counts: { kinds: ["MEETING_ABSENT"], where: plenary },
          points: "-30",
          unit: "HALF_DAY",
          cap: "-30",
        }),
        rule("excused", ["MEETING_EXCUSED"], {
          name: "请假缺席全会",
          text: "因故请假缺席全体会议扣 10 分。",
          counts: { kinds: ["MEETING_EXCUSED"], where: plenary },
          points: "-10",
          unit: "HALF_DAY",
          cap: "-10",
        }),
      ],
      { name: "基础分", start: "70", floor: "0" },
    ),
    group(
      "bonus",
      [
        rule("extra-filed", ["PROPOSAL_FILED"], {
          name: "超出一件且立案",
          text: "超出一件且立案的，第一提案人每件加 5 分。",
          points: "5",
          nth: { from: 2 },
          split: firstOnly,
        }),
        rule("key", ["PROPOSAL_KEY"], {
          name: "重点提案",
          text: "重点提案加 5 分。",
          points: "5",
          split: firstOnly,
        }),
        rule("excellent", ["PROPOSAL_EXCELLENT"], {
          name: "优秀提案",
          text: "优秀提案加 10 分。",
          split: firstOnly,
        }),
        rule("service", ["SERVICE"], { name: "公益活动", text: "每次加 2 分，最多 10 分。", points: "2", cap: "10" }),
      ],
      { name: "奖励分", isBonus: true },
    ),
  ],
  {
    title: "济南",
    bonusCap: "50",
    grades: [
      { id: "excellent", name: "优秀", from: "85", gates: threeOnes },
      { id: "competent", name: "称职", from: "60", gates: threeOnes },
      { id: "incompetent", name: "不称职", from: "0", gates: [] },
    ],
    gates: [
      {
        id: "plenary",
        name: "参加一次全会",
        clause: "三个一",
        anyOf: [{ kinds: ["MEETING_PRESENT"], where: plenary }],
        atLeast: 1,
      },
      {
        id: "proposal-or-opinion",
        name: "一件提案或一条社情民意",
        clause: "三个一",
        anyOf: [{ kinds: ["PROPOSAL_SUBMIT", "OPINION_SUBMIT"] }],
        atLeast: 1,
      },
      {
        id: "inspection",
        name: "参加一次视察调研",
        clause: "三个一",
        anyOf: [{ kinds: ["ACTIVITY_DONE", "SUPERVISION", "RESEARCH_REPORT"] }],
        atLeast: 1,
      },
    ],
    alerts: [
      { id: "below-60", name: "低于 60 分", clause: "", below: "60", years: 1, consequence: "界别召集人约谈" },
      {
        id: "below-60-twice",
        name: "连续两年低于 60 分",
        clause: "",
        below: "60",
        years: 2,
        consequence: "市政协约谈",
      },
    ],
  },
);
