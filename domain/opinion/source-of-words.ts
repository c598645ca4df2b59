import type { OpinionSource } from "#domain/opinion/opinion-lists.ts";
import type { Channel } from "#domain/submission/submission-lists.ts";

/** Where a report says that it comes from if it is made of words that came this way; those of a campaign are its own. */
export const sourceOfWords = (channel: Channel, isOfCampaign: boolean): OpinionSource => {
  if (isOfCampaign) return "CAMPAIGN";
  return channel === "STUDIO" || channel === "RECEPTION" ? channel : "LIAISON_POINT";
};
