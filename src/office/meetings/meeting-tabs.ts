import type { MeetingDetail } from "#data/office/meetings.ts";

export const TABS = ["answers", "leaves", "check-in", "documents", "speeches", "finalise", "history"] as const;
export type MeetingTab = (typeof TABS)[number];

export const labelByTab: Record<MeetingTab, string> = {
  answers: "通知与答复",
  leaves: "请假",
  "check-in": "签到",
  documents: "材料",
  speeches: "大会发言",
  finalise: "考勤确认",
  history: "经过",
};

/** The number beside a tab: what waits there, or how much there is. */
export const countOf = (meeting: MeetingDetail, tab: MeetingTab): number => {
  if (tab === "answers") return meeting.invitees.length;
  if (tab === "leaves") return meeting.invitees.flatMap(({ leaves }) => leaves).filter(isAsked).length;
  if (tab === "documents") return meeting.documents.length;
  if (tab === "speeches") return meeting.speeches.length;
  return 0;
};

const isAsked = ({ state }: { readonly state: string }) => state === "ASKED";

/** Where work on a meeting in this state begins. */
export const firstTab = ({ state, sessions }: MeetingDetail): MeetingTab => {
  if (state === "FINALISED") return "finalise";
  const starts = Math.min(...sessions.map(({ startsAt }) => Date.parse(startsAt)));
  return state === "PUBLISHED" && Date.now() > starts - 3_600_000 ? "check-in" : "answers";
};

/** The half-day that is on now or comes next; the last one afterwards. */
export const currentSession = ({ sessions }: MeetingDetail): string => {
  const next = sessions.find(({ endsAt }) => Date.parse(endsAt) > Date.now());
  return (next ?? sessions.at(-1))?.id ?? "";
};
