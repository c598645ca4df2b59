import type { CampaignState } from "#domain/campaign/campaign-flow.ts";
import { readPointCode } from "#domain/liaison-point/point-code.ts";
import { readCampaigns } from "#server/campaigns/read-campaigns.ts";
import type { House } from "#server/house.ts";

/** A campaign as its page shows it. */
export interface PublicCampaign {
  readonly code: string;
  readonly title: string;
  readonly intro: string;
  readonly prompt: string;
  readonly questions: readonly string[];
  /** To choose from; empty where the place is not asked for. */
  readonly towns: readonly { readonly id: string; readonly name: string }[];
  readonly asksCategory: boolean;
  readonly state: CampaignState;
  readonly fromDay: string;
  readonly toDay: string;
  /** Null where the office does not show it. */
  readonly leads: number | null;
}

/** The campaign behind a typed or scanned code; undefined where there is none, or none that was published. */
export const findPublicCampaign = async (house: House, typed: string): Promise<PublicCampaign | undefined> => {
  const reading = readPointCode(typed);
  if (reading.kind !== "code") return undefined;
  const { db, tenant } = house;
  const found = await db
    .selectFrom("campaign")
    .select("id")
    .where("tenant_id", "=", tenant.id)
    .where("code", "=", reading.code)
    .where("state", "<>", "DRAFT")
    .executeTakeFirst();
  const [campaign] = found ? await readCampaigns(db, house, found.id) : [];
  if (!campaign) return undefined;
  const { code, title, intro, prompt, questions, state, fromDay, toDay, figures } = campaign;
  const towns = campaign.asksPlace
    ? await db.selectFrom("town").select(["id", "name"]).where("tenant_id", "=", tenant.id).orderBy("sort").execute()
    : [];
  const leads = campaign.showsCounter ? figures.leads : null;
  return {
    code,
    title,
    intro,
    prompt,
    questions,
    towns,
    state,
    fromDay,
    toDay,
    leads,
    asksCategory: campaign.category === null,
  };
};
