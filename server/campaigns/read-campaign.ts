import type { CampaignDetail } from "#contract/campaigns.ts";
import type { Refusal } from "#contract/refusals.ts";
import { done, refused, type Result } from "#domain/result.ts";
import type { Db, Tx } from "#server/db/database.ts";
import { isLead, readCampaigns } from "#server/campaigns/read-campaigns.ts";
import type { House } from "#server/house.ts";
import { sql } from "kysely";

/** One campaign with its leads by town and by the day on which they came. */
export const readCampaign = async (db: Db | Tx, house: House, id: string): Promise<Result<CampaignDetail, Refusal>> => {
  const [campaign] = await readCampaigns(db, house, id);
  if (!campaign) return refused({ kind: "not-found" });
  const { tenant } = house;
  const { rows: byTown } = await sql<CampaignDetail["byTown"][number]>`
    select town.id as town, coalesce(town.name, '未填写地点') as name, count(*)::int as leads
    from submission s left join town on town.tenant_id = s.tenant_id and town.id = s.town_id
    where s.tenant_id = ${tenant.id} and s.campaign_id = ${id} and ${isLead}
    group by town.id, town.name, town.sort order by town.id is null, leads desc, town.sort`.execute(db);
  const { rows: byDay } = await sql<CampaignDetail["byDay"][number]>`
    select to_char(s.received_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD') as day, count(*)::int as leads
    from submission s where s.tenant_id = ${tenant.id} and s.campaign_id = ${id} and ${isLead}
    group by 1 order by 1`.execute(db);
  return done({ ...campaign, byTown, byDay });
};
