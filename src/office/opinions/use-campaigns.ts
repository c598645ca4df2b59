import { readCampaigns } from "#data/office/campaigns.ts";
import { useAnswer } from "#data/office/use-answer.ts";
import { useMay } from "#data/office/use-may.ts";
import { done } from "#domain/result.ts";

const readNone = () => Promise.resolve(done({ items: [] }));

/** Campaigns to choose from, for accounts that may read them. */
export const useCampaigns = () => useAnswer(useMay("campaign.write") ? readCampaigns : readNone).value?.items ?? [];
