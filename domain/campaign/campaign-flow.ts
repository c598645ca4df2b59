import type { Step } from "#domain/flow/flow.ts";

/** 专项行动、征集 (domain.md M-05): a theme with a period, a form of its own and a counter. OPEN takes words in only within its days. */
export const CAMPAIGN_STATES = ["DRAFT", "OPEN", "ENDED", "ARCHIVED"] as const;
export type CampaignState = (typeof CAMPAIGN_STATES)[number];
export const labelByCampaignState: Record<CampaignState, string> = {
  DRAFT: "未发布",
  OPEN: "进行中",
  ENDED: "已结束",
  ARCHIVED: "已归档",
};

export const CAMPAIGN_MOVES = ["open", "end", "reopen", "archive"] as const;
export type CampaignMove = (typeof CAMPAIGN_MOVES)[number];
export const labelByCampaignMove: Record<CampaignMove, string> = {
  open: "发布",
  end: "结束",
  reopen: "重新开放",
  archive: "归档",
};

export const campaignFlow: readonly Step<CampaignState, CampaignMove, "office" | "system">[] = [
  { from: "DRAFT", move: "open", to: "OPEN", by: "office" },
  { from: "OPEN", move: "end", to: "ENDED", by: "office" },
  { from: "OPEN", move: "end", to: "ENDED", by: "system" },
  { from: "ENDED", move: "reopen", to: "OPEN", by: "office" },
  { from: "ENDED", move: "archive", to: "ARCHIVED", by: "office" },
];
