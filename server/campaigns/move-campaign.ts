import type { CampaignDetail } from "#contract/campaigns.ts";
import type { Refusal } from "#contract/refusals.ts";
import { campaignFlow, type CampaignMove, type CampaignState } from "#domain/campaign/campaign-flow.ts";
import { afterMove } from "#domain/flow/flow.ts";
import { refused, type Result } from "#domain/result.ts";
import { shanghaiDay } from "#domain/time/shanghai.ts";
import { writeAudit } from "#server/audit/write-audit.ts";
import { readCampaign } from "#server/campaigns/read-campaign.ts";
import { lockCampaign } from "#server/campaigns/save-campaign.ts";
import type { House } from "#server/house.ts";
import type { Actor } from "#server/session/find-actor.ts";
import { sql } from "kysely";

/** Takes one move of the flow table; the audit names it. */
export const moveCampaign = (
  house: House,
  actor: Actor,
  id: string,
  move: CampaignMove,
): Promise<Result<CampaignDetail, Refusal>> =>
  house.db.transaction().execute(async (tx) => {
    const { id: tenantId } = house.tenant;
    const campaign = await lockCampaign(tx, tenantId, id);
    if (!campaign) return refused({ kind: "not-found" });
    const step = afterMove(campaignFlow, campaign.state as CampaignState, move, ["office"]);
    if (!step.ok) return refused({ kind: "move-not-allowed" });
    await tx
      .updateTable("campaign")
      .set({ state: step.value.to, rev: campaign.rev + 1, changed_at: house.now() })
      .where("tenant_id", "=", tenantId)
      .where("id", "=", id)
      .execute();
    await writeAudit(tx, tenantId, { actor: actor.accountId, action: `campaign.${move}`, object: id });
    return readCampaign(tx, house, id);
  });

/** Ends what is past its last day; gives how many. */
export const endDueCampaigns = async ({ db, tenant, now }: House): Promise<number> => {
  const { rows } = await sql`
    update campaign set state = 'ENDED', rev = rev + 1, changed_at = ${now()}
    where tenant_id = ${tenant.id} and state = 'OPEN' and to_day < ${shanghaiDay(now())}::date
    returning id`.execute(db);
  return rows.length;
};
