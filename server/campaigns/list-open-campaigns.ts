import type { OpenCampaign } from "#contract/campaigns.ts";
import { readCampaigns } from "#server/campaigns/read-campaigns.ts";
import type { House } from "#server/house.ts";

/** Campaigns that take words in today, as anybody may read them. */
export const listOpenCampaigns = async (house: House): Promise<OpenCampaign[]> => {
  const campaigns = await readCampaigns(house.db, house);
  return campaigns
    .filter(({ isRunning }) => isRunning)
    .map(({ id, code, title, intro, fromDay, toDay, showsCounter, figures }) => ({
      id,
      code,
      title,
      intro,
      fromDay,
      toDay,
      leads: showsCounter ? figures.leads : null,
    }));
};
