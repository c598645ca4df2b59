import type { Refusal } from "#contract/refusals.ts";
import { done, refused, type Result } from "#domain/result.ts";
import { readCampaigns } from "#server/campaigns/read-campaigns.ts";
import type { House } from "#server/house.ts";
import { drawPosters } from "#server/posters/draw-posters.ts";

/** A poster with the campaign's code and days; `origin` is what its link begins with. */
export const drawCampaignPoster = async (
  house: House,
  id: string,
  format: "A4" | "A5",
  origin: string,
): Promise<Result<{ readonly bytes: Uint8Array<ArrayBuffer>; readonly title: string }, Refusal>> => {
  const [campaign] = await readCampaigns(house.db, house, id);
  if (!campaign) return refused({ kind: "not-found" });
  const { code, title, fromDay, toDay } = campaign;
  const bytes = await drawPosters({
    tenantName: house.tenant.name,
    origin,
    format,
    place: "campaign",
    points: [{ code, name: title, kindLabel: `${fromDay} 至 ${toDay}`, address: "" }],
  });
  return done({ bytes: new Uint8Array(bytes), title });
};
