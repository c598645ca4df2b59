export type MeetingDeed =
  | "confirm"
  | "decline"
  | "askLeave"
  | "withdrawLeave"
  | "submitSpeech"
  | "withdrawSpeech"
  | "checkIn";

const verbByDeed: Record<MeetingDeed, string> = {
  confirm: "参加",
  decline: "不参加",
  askLeave: "请假",
  withdrawLeave: "撤回请假",
  submitSpeech: "提交大会发言",
  withdrawSpeech: "撤回大会发言",
  checkIn: "签到",
};

/** What a member does about a meeting, in one line: 请假：三届五次全会. `title` is "" where nobody here knows it. */
export const meetingDeedWords = (deed: MeetingDeed, title: string): string =>
  `${verbByDeed[deed]}：${title === "" ? "一个会议" : title}`;
