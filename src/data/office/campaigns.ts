import type {
  CampaignBody as BodyWire,
  CampaignDetail as DetailWire,
  CampaignView as ViewWire,
  getCampaign,
  listCampaigns,
  moveCampaign as moveEndpoint,
  putCampaign,
} from "#contract/campaigns.ts";
import { addressOf, ask } from "#data/ask-endpoint.ts";
import type { CampaignMove } from "#domain/campaign/campaign-flow.ts";

export type Campaign = ViewWire;
export type CampaignDetail = DetailWire;
export type CampaignBody = BodyWire;

export const readCampaigns = (signal?: AbortSignal) =>
  ask<typeof listCampaigns>("get", "/api/v1/office/campaigns", { signal });

export const readCampaign = (id: string, signal?: AbortSignal) =>
  ask<typeof getCampaign>("get", "/api/v1/office/campaigns/{id}", { params: { id }, signal });

export const saveCampaign = (id: string, body: CampaignBody) =>
  ask<typeof putCampaign>("put", "/api/v1/office/campaigns/{id}", { params: { id }, body });

export const moveCampaign = (id: string, move: CampaignMove) =>
  ask<typeof moveEndpoint>("post", "/api/v1/office/campaigns/{id}/moves", { params: { id }, body: { move } });

/** Where a poster lies; the browser downloads it. */
export const campaignPosterAddress = (id: string, format: "A4" | "A5"): string =>
  addressOf("/api/v1/office/campaigns/{id}/poster/{format}", { id, format });
