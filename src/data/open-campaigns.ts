import type { listOpenCampaigns, OpenCampaign as CampaignWire } from "#contract/campaigns.ts";
import type { KeptSource } from "#data/kept-document.ts";
import { useKeptDocument } from "#data/use-kept-document.ts";

export type OpenCampaign = CampaignWire;

const PATH: (typeof listOpenCampaigns)["path"] = "/api/v1/campaigns";
const source: KeptSource<"openCampaigns"> = { key: "openCampaigns", path: PATH };

/** Campaigns that took words in when this phone asked last; none where it never could. */
export const useOpenCampaigns = (): readonly OpenCampaign[] => useKeptDocument(source).document?.body.items ?? [];
