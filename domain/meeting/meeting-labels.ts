import type { ActivityCategory, AttendeeRole, LeaveKind } from "#domain/meeting/meeting-lists.ts";

/** 六个在基层 (domain.md M-36). */
export const labelByActivityCategory: Record<ActivityCategory, string> = {
  STUDY: "参加学习",
  DELIBERATE: "参与协商",
  COLLECT: "收集民意",
  SERVE: "服务群众",
  UNITE: "团结联谊",
  CENTRAL: "助推中心工作",
};

export const labelByAttendeeRole: Record<AttendeeRole, string> = {
  MEMBER: "出席",
  STANDING: "常委",
  OBSERVER: "列席",
  SPEAKER: "主讲",
};

export const labelByLeaveKind: Record<LeaveKind, string> = {
  ABROAD: "出国（境）",
  TRAVEL: "出差",
  ILLNESS: "生病",
  SUPERIOR: "上级会议或公派",
  OTHER: "其他",
};
