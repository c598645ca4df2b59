/** Names of facts that rules may ask for, with their values: the rule editor offers these, the booking writes them. */
export const dutyFactValues = {
  /** Of MEETING_*: domain/meeting/meeting-lists.ts. */
  meetingKind: ["PLENARY", "STANDING", "CHAIR", "TOPICAL", "COMMITTEE", "TRAINING", "OTHER"],
  /** As what somebody was invited. */
  attendeeRole: ["MEMBER", "STANDING", "OBSERVER", "SPEAKER"],
  isObligatory: [true, false],
  /** Said beforehand that they would come. */
  isRegistered: [true, false],
  isLate: [true, false],
  leftEarly: [true, false],
  /** Of MEETING_EXCUSED: SUPERIOR (上级会议、公派) counts neither way. */
  leaveKind: ["ABROAD", "TRAVEL", "ILLNESS", "SUPERIOR", "OTHER"],
  /** Of ACTIVITY_DONE: the six kinds of 六个在基层. */
  activityCategory: ["STUDY", "DELIBERATE", "COLLECT", "SERVE", "UNITE", "CENTRAL"],
  proposerType: ["INDIVIDUAL", "JOINT", "COLLECTIVE"],
  /** Of SPEECH. */
  speechUse: ["ORAL", "WRITTEN"],
  /** Of OPINION_ADOPTED, OPINION_INSTRUCTED, COMMENDATION, PROPOSAL_RAISED (to whom it went up). */
  level: ["COUNTY", "CITY", "PROVINCE", "NATIONAL"],
  /** Adopted as part of a composite (综合采用). */
  isComposite: [true, false],
  /** Entered by hand: as what somebody took part. */
  part: ["LEAD", "PARTICIPANT"],
  /** Of OTHER: places, people or means lent to the work of the 政协 (虹口), or something else. */
  otherWork: ["RESOURCE", "ELSE"],
} as const satisfies Record<string, readonly (string | boolean)[]>;
export type DutyFactName = keyof typeof dutyFactValues;

/** Numbers beside them: how many half-days the whole meeting has (the points of 全会 are shared out by it). */
export const DUTY_NUMBER_FACTS = ["halfDays"] as const;

export const labelByDutyFact: Record<DutyFactName, string> = {
  meetingKind: "会议类别",
  attendeeRole: "与会身份",
  isObligatory: "必须参加",
  isRegistered: "事先报名",
  isLate: "迟到",
  leftEarly: "早退",
  leaveKind: "请假类别",
  activityCategory: "活动类别",
  proposerType: "提案方式",
  speechUse: "发言形式",
  level: "层级",
  isComposite: "综合采用",
  part: "承担角色",
  otherWork: "其他事项",
};

export const labelByDutyFactValue: { readonly [name in DutyFactName]: Readonly<Record<string, string>> } = {
  meetingKind: {
    PLENARY: "全体会议",
    STANDING: "常委会会议",
    CHAIR: "主席会议",
    TOPICAL: "专题协商会",
    COMMITTEE: "专委会会议",
    TRAINING: "学习培训",
    OTHER: "其他会议",
  },
  attendeeRole: { MEMBER: "委员", STANDING: "常委", OBSERVER: "列席", SPEAKER: "主讲" },
  isObligatory: { true: "必须参加", false: "自愿参加" },
  isRegistered: { true: "已报名", false: "未报名" },
  isLate: { true: "迟到", false: "准时" },
  leftEarly: { true: "早退", false: "全程" },
  leaveKind: { ABROAD: "出国", TRAVEL: "出差", ILLNESS: "生病", SUPERIOR: "上级会议或公派", OTHER: "其他" },
  activityCategory: {
    STUDY: "参加学习",
    DELIBERATE: "参与协商",
    COLLECT: "收集民意",
    SERVE: "服务群众",
    UNITE: "团结联谊",
    CENTRAL: "助推中心工作",
  },
  proposerType: { INDIVIDUAL: "个人提案", JOINT: "联名提案", COLLECTIVE: "集体提案" },
  speechUse: { ORAL: "口头发言", WRITTEN: "书面发言" },
  level: { COUNTY: "区县", CITY: "市", PROVINCE: "省", NATIONAL: "全国" },
  isComposite: { true: "综合采用", false: "单篇采用" },
  part: { LEAD: "执笔、主持", PARTICIPANT: "参与" },
  otherWork: { RESOURCE: "提供资源", ELSE: "其他" },
};
