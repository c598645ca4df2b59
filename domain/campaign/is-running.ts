import type { CampaignState } from "#domain/campaign/campaign-flow.ts";

interface Period {
  readonly state: CampaignState;
  /** Days in Shanghai, both included. */
  readonly fromDay: string;
  readonly toDay: string;
}

/** Whether a campaign takes words in on a day. */
export const isRunningOn = ({ state, fromDay, toDay }: Period, day: string): boolean =>
  state === "OPEN" && fromDay <= day && day <= toDay;

/** What its page says where it takes none: not begun, over, or not yet published; null while it runs. */
export const closedWords = (period: Period, day: string): string | null => {
  if (isRunningOn(period, day)) return null;
  if (period.state === "OPEN" && day < period.fromDay) return `征集从 ${period.fromDay} 开始。`;
  if (period.state === "DRAFT") return "征集还没有开始。";
  return "征集已经结束，感谢您的关注。";
};
