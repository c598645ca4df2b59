import type { RuleSet } from "#domain/score/rule-set.ts";
import { group, rule, ruleSet } from "#tests/unit/score/entries.ts";

const firstHalf = { by: "FIRST_SHARE", first: "1/2" } as const;
const notCollective = { proposerType: ["INDIVIDUAL", "JOINT"] } as const;
const collective = { proposerType: ["COLLECTIVE"] } as const;

/** Table A of domain.md §2.3: 桐城, 100 with 50 to begin with. What its text leaves open is in decision 0169. */
export const tongcheng: RuleSet = ruleSet(
  [
    group(
      "meetings",
      [
        rule("plenary-excused", ["MEETING_EXCUSED"], {
          name: "全会请假",
          text: "全体会议经批准请假的得 30 分，即扣 20 分。",
          counts: { kinds: ["MEETING_EXCUSED"], where: { meetingKind: ["PLENARY"] } },
          points: "-20",
          unit: "HALF_DAY",
          cap: "-20",
        }),
        rule("plenary-absent", ["MEETING_ABSENT"], {
          name: "全会缺席",
          text: "全体会议无故缺席的不得分，即扣 50 分。",
          counts: { kinds: ["MEETING_ABSENT"], where: { meetingKind: ["PLENARY"] } },
          points: "-50",
          unit: "HALF_DAY",
          cap: "-50",
        }),
        rule("standing-excused", ["MEETING_EXCUSED"], {
          name: "常委会请假",
          text: "常委会会议请假一次扣 2 分。",
          counts: { kinds: ["MEETING_EXCUSED"], where: { meetingKind: ["STANDING"] } },
          points: "-2",
          unit: "HALF_DAY",
        }),
        rule("standing-absent", ["MEETING_ABSENT"], {
          name: "常委会缺席",
          text: "常委会会议缺席一次扣 5 分。",
          counts: { kinds: ["MEETING_ABSENT"], where: { meetingKind: ["STANDING"] } },
          points: "-5",
          unit: "HALF_DAY",
        }),
      ],
      { name: "参加政协会议", start: "50", floor: "0" },
    ),
    group(
      "proposals",
      [
        rule("submitted", ["PROPOSAL_SUBMIT"], {
          name: "提交提案",
          text: "每件 10 分；联名的第一提案人得一半，其他联名人平分另一半。",
          counts: { kinds: ["PROPOSAL_SUBMIT"], where: notCollective },
          split: firstHalf,
        }),
        rule("filed", ["PROPOSAL_FILED"], {
          name: "提案立案",
          text: "每件再加 15 分，分法相同。",
          counts: { kinds: ["PROPOSAL_FILED"], where: notCollective },
          points: "15",
          split: firstHalf,
        }),
        rule("submitted-collective", ["PROPOSAL_SUBMIT"], {
          name: "提交集体提案",
          text: "集体提案由主要成员（最多三人）平分。",
          counts: { kinds: ["PROPOSAL_SUBMIT"], where: collective },
          split: { by: "EQUAL" },
        }),
        rule("filed-collective", ["PROPOSAL_FILED"], {
          name: "集体提案立案",
          text: "集体提案立案由主要成员（最多三人）平分。",
          counts: { kinds: ["PROPOSAL_FILED"], where: collective },
          points: "15",
          split: { by: "EQUAL" },
        }),
      ],
      { name: "提交提案", cap: "25" },
    ),
    group(
      "activities",
      [
        rule("activity", ["ACTIVITY_DONE"], { name: "参加活动", text: "每次 2 分。", points: "2" }),
        rule("speech", ["SPEECH"], {
          name: "书面发言",
          text: "在全会、常委会、协商会上作书面发言 5 分。",
          counts: {
            kinds: ["SPEECH"],
            where: { speechUse: ["WRITTEN"], meetingKind: ["PLENARY", "STANDING", "TOPICAL"] },
          },
          points: "5",
        }),
      ],
      { name: "参加活动", cap: "10" },
    ),
    group(
      "opinions",
      [
        rule("opinion", ["OPINION_SUBMIT"], { name: "反映社情民意", text: "每条 10 分。" }),
        rule("adopted", ["OPINION_ADOPTED"], {
          name: "采用",
          text: "被采用的再加 5 分。",
          points: "5",
          best: "adopted",
        }),
      ],
      { name: "反映社情民意", cap: "15" },
    ),
  ],
  {
    title: "桐城",
    grades: [
      { id: "pass", name: "合格", from: "60", gates: [] },
      { id: "fail", name: "不合格", from: "0", gates: [] },
    ],
  },
);
