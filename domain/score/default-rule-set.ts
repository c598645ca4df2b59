import { defaultBonus } from "#domain/score/default-bonus.ts";
import { defaultMeetings } from "#domain/score/default-meetings.ts";
import type { RuleGroup, RuleSet, Split } from "#domain/score/rule-set.ts";

const firstHalf: Split = { by: "FIRST_SHARE", first: "1/2" };
const jointHalf: Split = { by: "FACTOR", factor: "1/2" };

/** Submitted 10, filed +15, cap 25: one filed proposal of one's own fills it, so that quantity does not pay (桐城). */
const proposals: RuleGroup = {
  id: "proposals",
  name: "提交提案",
  clause: "第六条",
  cap: "25",
  rules: [
    {
      id: "proposal-submitted",
      name: "提交提案",
      clause: "第六条第一款",
      text: "提交提案每件计 10 分。联名提案由第一提案人计一半，其他联名人平均分享另一半。",
      counts: { kinds: ["PROPOSAL_SUBMIT"] },
      points: "10",
      unit: "EACH",
      split: firstHalf,
    },
    {
      id: "proposal-filed",
      name: "提案立案",
      clause: "第六条第二款",
      text: "提案经审查立案的，每件再计 15 分，联名提案分法相同。提交与立案合计最多 25 分。",
      counts: { kinds: ["PROPOSAL_FILED"] },
      points: "15",
      unit: "EACH",
      split: firstHalf,
    },
  ],
};

/** 2 each and 5 for a speech, together at most 10. Consulting, supervising and studio duty that the office enters are activities too. */
const activities: RuleGroup = {
  id: "activities",
  name: "参加活动",
  clause: "第七条",
  cap: "10",
  rules: [
    {
      id: "activity-done",
      name: "参加活动",
      clause: "第七条第一款",
      text: "参加政协组织的视察、调研、协商、监督和工作室值班等活动，每次计 2 分。",
      counts: { kinds: ["ACTIVITY_DONE", "DELIBERATION", "SUPERVISION", "STUDIO_DUTY"] },
      points: "2",
      unit: "EACH",
    },
    {
      id: "speech-given",
      name: "会议发言",
      clause: "第七条第二款",
      text: "在全体会议、常委会会议或协商会上作口头或书面发言，每次计 5 分。与参加活动合计最多 10 分。",
      counts: { kinds: ["SPEECH"] },
      points: "5",
      unit: "EACH",
    },
  ],
};

/** Submitted 10, adopted at one's own level +5, cap 15. A resident's submission that was converted (SUBMISSION_CONVERTED) stands in no table and earns nothing. */
const opinions: RuleGroup = {
  id: "opinions",
  name: "反映社情民意",
  clause: "第八条",
  cap: "15",
  rules: [
    {
      id: "opinion-submitted",
      name: "报送社情民意",
      clause: "第八条第一款",
      text: "报送社情民意信息每条计 10 分，联名的每人计一半。",
      counts: { kinds: ["OPINION_SUBMIT"] },
      points: "10",
      unit: "EACH",
      split: jointHalf,
    },
    {
      id: "opinion-adopted",
      name: "本级采用",
      clause: "第八条第二款",
      text: "社情民意信息被本级采用的，每条再计 5 分，联名的每人计一半。报送与采用合计最多 15 分。",
      counts: { kinds: ["OPINION_ADOPTED"], where: { level: ["COUNTY"] } },
      points: "5",
      unit: "EACH",
      split: jointHalf,
    },
  ],
};

/** 「county-default v1」: the numbers of domain.md §2.3, every one of them to be changed by the office. Nothing is earned by using the app. */
export const defaultRuleSet: RuleSet = {
  title: "委员履职赋分办法（参考）",
  yearBegins: "01-01",
  groups: [defaultMeetings, proposals, activities, opinions, defaultBonus],
  bonusCap: "30",
  floor: "0",
  grades: [
    { id: "excellent", name: "优秀", from: "85", gates: ["plenary", "proposal-or-opinion", "inspection"] },
    { id: "competent", name: "称职", from: "60", gates: ["plenary", "proposal-or-opinion", "inspection"] },
    // The table says 不称职. That is for people to say after deliberation: the product says only which line was not reached (ux.md §2.3).
    { id: "incompetent", name: "未达称职线", from: "0", gates: [] },
  ],
  gates: [
    {
      id: "plenary",
      name: "出席一次全体会议",
      clause: "第十条第一款",
      anyOf: [{ kinds: ["MEETING_PRESENT"], where: { meetingKind: ["PLENARY"] } }],
      atLeast: 1,
    },
    {
      id: "proposal-or-opinion",
      name: "提交一件提案或一条社情民意",
      clause: "第十条第二款",
      anyOf: [{ kinds: ["PROPOSAL_SUBMIT", "OPINION_SUBMIT"] }],
      atLeast: 1,
    },
    {
      id: "inspection",
      name: "参加一次视察调研",
      clause: "第十条第三款",
      anyOf: [{ kinds: ["ACTIVITY_DONE", "SUPERVISION", "RESEARCH_REPORT"] }],
      atLeast: 1,
    },
  ],
  alerts: [
    {
      id: "below-60",
      name: "低于 60 分",
      clause: "第十一条第一款",
      below: "60",
      years: 1,
      consequence: "界别召集人约谈",
    },
    {
      id: "below-60-twice",
      name: "连续两年低于 60 分",
      clause: "第十一条第二款",
      below: "60",
      years: 2,
      consequence: "政协约谈",
    },
    {
      id: "below-40-twice",
      name: "连续两年低于 40 分",
      clause: "第十一条第三款",
      below: "40",
      years: 2,
      consequence: "劝其辞去委员",
    },
  ],
};
