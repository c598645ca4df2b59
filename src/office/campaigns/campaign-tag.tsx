import type { Campaign } from "#data/office/campaigns.ts";
import { labelByCampaignState } from "#domain/campaign/campaign-flow.ts";
import { StatusTag } from "#ui/status-tag.tsx";

/** Its state, and where it is published but takes nothing in today, that. */
export function CampaignTag({ campaign }: { readonly campaign: Pick<Campaign, "state" | "isRunning"> }) {
  const { state, isRunning } = campaign;
  if (state === "OPEN" && !isRunning)
    return (
      <StatusTag icon="clock" tone="amber">
        已发布，不在期限内
      </StatusTag>
    );
  const look = {
    DRAFT: { icon: "pencil" },
    OPEN: { icon: "working", tone: "teal" },
    ENDED: { icon: "check" },
    ARCHIVED: { icon: "check" },
  } as const;
  return <StatusTag {...look[state]}>{labelByCampaignState[state]}</StatusTag>;
}
