import type { DutyFacts } from "#domain/duty/duty-entry.ts";
import { labelByDutyFactValue, type DutyFactName } from "#domain/duty/duty-facts.ts";
import type { DutyKind } from "#domain/duty/duty-kinds.ts";

const deedByKind: Record<DutyKind, string> = {
  MEETING_PRESENT: "出席",
  MEETING_EXCUSED: "请假",
  MEETING_ABSENT: "缺席",
  ACTIVITY_DONE: "参加活动",
  SPEECH: "发言",
  PROPOSAL_SUBMIT: "提案提交",
  PROPOSAL_FILED: "提案立案",
  PROPOSAL_KEY: "确定为重点提案",
  PROPOSAL_EXCELLENT: "评为优秀提案",
  PROPOSAL_RAISED: "提案上报",
  SUBMISSION_CONVERTED: "反映的问题被转化",
  OPINION_SUBMIT: "社情民意报送",
  OPINION_ADOPTED: "采用",
  OPINION_INSTRUCTED: "领导批示",
  RESEARCH_REPORT: "调研报告",
  SERVICE: "服务群众、公益",
  DELIBERATION: "参与协商",
  SUPERVISION: "民主监督",
  CHALLENGE_DONE: "揭榜完成",
  STUDIO_DUTY: "工作室值班",
  COMMENDATION: "表彰奖励",
  OTHER: "其他履职",
};

/** What was done, in as few words as a line of the score allows: 「请假」「市级采用」「书面发言」「出席（迟到）」. */
export const deedWords = (kind: DutyKind, facts: DutyFacts): string => {
  switch (kind) {
    case "MEETING_PRESENT": {
      const besides = [facts["isLate"] === true && "迟到", facts["leftEarly"] === true && "早退"].filter(Boolean);
      return besides.length > 0 ? `出席（${besides.join("、")}）` : "出席";
    }
    case "MEETING_ABSENT":
      return facts["isObligatory"] === false && facts["isRegistered"] === true ? "报名未到" : "缺席";
    case "ACTIVITY_DONE":
      return labelOf("activityCategory", facts) ?? deedByKind[kind];
    case "SPEECH":
      return labelOf("speechUse", facts) ?? deedByKind[kind];
    case "OPINION_ADOPTED":
      return `${levelWords(facts)}${facts["isComposite"] === true ? "综合采用" : "采用"}`;
    case "PROPOSAL_RAISED":
      return `${deedByKind[kind]}${levelWords(facts)}`;
    case "OTHER":
      return labelOf("otherWork", facts) ?? deedByKind[kind];
    case "OPINION_INSTRUCTED":
    case "COMMENDATION":
      return `${levelWords(facts)}${deedByKind[kind]}`;
    default:
      return deedByKind[kind];
  }
};

const labelOf = (name: DutyFactName, facts: DutyFacts) => labelByDutyFactValue[name][String(facts[name])];

const levelWords = (facts: DutyFacts) => {
  const level = labelOf("level", facts);
  return level === undefined ? "" : facts["level"] === "NATIONAL" ? level : `${level}级`;
};
