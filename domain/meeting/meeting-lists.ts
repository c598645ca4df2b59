/** What a gathering is. ACTIVITY is entered by whoever organised it, with its category; all others are meetings with half-days. */
export const MEETING_KINDS = [
  "PLENARY",
  "STANDING",
  "CHAIR",
  "TOPICAL",
  "COMMITTEE",
  "TRAINING",
  "OTHER",
  "ACTIVITY",
] as const;
export type MeetingKind = (typeof MEETING_KINDS)[number];

export const labelByMeetingKind: Record<MeetingKind, string> = {
  PLENARY: "全体会议",
  STANDING: "常委会会议",
  CHAIR: "主席会议",
  TOPICAL: "专题协商会",
  COMMITTEE: "专委会会议",
  TRAINING: "学习培训",
  OTHER: "其他会议",
  ACTIVITY: "履职活动",
};

/** 六个在基层 (domain.md M-36). */
export const ACTIVITY_CATEGORIES = ["STUDY", "DELIBERATE", "COLLECT", "SERVE", "UNITE", "CENTRAL"] as const;
export type ActivityCategory = (typeof ACTIVITY_CATEGORIES)[number];

/** As what somebody is invited. */
export const ATTENDEE_ROLES = ["MEMBER", "STANDING", "OBSERVER", "SPEAKER"] as const;
export type AttendeeRole = (typeof ATTENDEE_ROLES)[number];

/** domain.md §5.3, with what never counts as absence (上级会议、公派, [W81]). */
export const LEAVE_KINDS = ["ABROAD", "TRAVEL", "ILLNESS", "SUPERIOR", "OTHER"] as const;
export type LeaveKind = (typeof LEAVE_KINDS)[number];

/** [R2]: so often leave may be asked for of one meeting. */
export const LEAVE_REQUESTS_AT_MOST = 2;

export const LEAVE_STATES = ["ASKED", "APPROVED", "REFUSED", "WITHDRAWN"] as const;
export type LeaveState = (typeof LEAVE_STATES)[number];

export const labelByLeaveState: Record<LeaveState, string> = {
  ASKED: "待批准",
  APPROVED: "已批准",
  REFUSED: "未批准",
  WITHDRAWN: "已撤回",
};

/** How a check-in came: the room's changing code, staff by the list, the member's own code, the paper sheet. */
export const CHECK_IN_WAYS = ["ROOM_CODE", "LIST", "MEMBER_CODE", "PAPER"] as const;
export type CheckInWay = (typeof CHECK_IN_WAYS)[number];

export const labelByCheckInWay: Record<CheckInWay, string> = {
  ROOM_CODE: "扫会场码",
  LIST: "工作人员登记",
  MEMBER_CODE: "出示本人码",
  PAPER: "纸质签到",
};

/** 大会发言: what became of a paper. */
export const SPEECH_STATES = ["SUBMITTED", "ORAL", "WRITTEN", "NOT_USED", "WITHDRAWN"] as const;
export type SpeechState = (typeof SPEECH_STATES)[number];

export const labelBySpeechState: Record<SpeechState, string> = {
  SUBMITTED: "已提交",
  ORAL: "口头发言",
  WRITTEN: "书面发言",
  NOT_USED: "未采用",
  WITHDRAWN: "已撤回",
};
