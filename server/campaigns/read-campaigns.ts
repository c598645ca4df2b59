import type { CampaignView } from "#contract/campaigns.ts";
import { campaignFlow, type CampaignState } from "#domain/campaign/campaign-flow.ts";
import { isRunningOn } from "#domain/campaign/is-running.ts";
import { movesFor } from "#domain/flow/flow.ts";
import type { OpinionCategory } from "#domain/submission/submission-lists.ts";
import { shanghaiDay, shanghaiIso } from "#domain/time/shanghai.ts";
import type { Db, Tx } from "#server/db/database.ts";
import type { House } from "#server/house.ts";
import { sql } from "kysely";

interface CampaignRow {
  readonly id: string;
  readonly code: string;
  readonly rev: number;
  readonly title: string;
  readonly intro: string;
  readonly prompt: string;
  readonly questions: readonly string[];
  readonly category: OpinionCategory | null;
  readonly asks_place: boolean;
  readonly from_day: string;
  readonly to_day: string;
  readonly shows_counter: boolean;
  readonly state: CampaignState;
  readonly created_at: Date;
  readonly submissions: number;
  readonly leads: number;
  readonly of_members: number;
  readonly reports: number;
  readonly issued: number;
  readonly adopted: number;
}

/** What of a submission counts as a lead: nobody took it back, nobody refused it, and it is not held. */
export const isLead = sql<boolean>`s.held is null and s.state <> 'REJECTED'
  and not exists (select from submission_move m where m.tenant_id = s.tenant_id and m.submission_id = s.id
    and m.move = 'withdraw' and m.undone_at is null)`;

/** Campaigns with their figures, the newest first; one alone by `id`. A report belongs to a campaign by its own mark or by a lead that it was made of. */
export const readCampaigns = async (
  db: Db | Tx,
  { tenant, now }: House,
  id: string | null = null,
): Promise<CampaignView[]> => {
  const { rows } = await sql<CampaignRow>`
    with chosen as (
      select * from campaign where tenant_id = ${tenant.id} and (${id}::uuid is null or id = ${id})
    ), leads as (
      select s.campaign_id as id, count(*)::int as submissions,
        (count(*) filter (where ${isLead}))::int as leads,
        (count(*) filter (where ${isLead} and s.author_account_id is not null))::int as of_members
      from submission s join chosen on chosen.id = s.campaign_id
      where s.tenant_id = ${tenant.id} group by s.campaign_id
    ), belongs as (
      select r.campaign_id as id, r.id as report_id from opinion_report r join chosen on chosen.id = r.campaign_id
      where r.tenant_id = ${tenant.id}
      union
      select s.campaign_id, link.report_id from submission s
      join chosen on chosen.id = s.campaign_id
      join opinion_submission link on link.tenant_id = s.tenant_id and link.submission_id = s.id
      where s.tenant_id = ${tenant.id}
    ), formed as (
      select belongs.id, count(*)::int as reports,
        (count(*) filter (where whole.state in ('ISSUED', 'ARCHIVED')))::int as issued,
        (count(*) filter (where exists (select from opinion_escalation e
          where e.tenant_id = whole.tenant_id and e.report_id = whole.id and e.state = 'ADOPTED')))::int as adopted
      from belongs
      join opinion_report r on r.tenant_id = ${tenant.id} and r.id = belongs.report_id and r.state <> 'WITHDRAWN'
      join opinion_report whole on whole.tenant_id = r.tenant_id and whole.id = coalesce(r.merged_into, r.id)
      group by belongs.id
    )
    select chosen.*, coalesce(submissions, 0) as submissions, coalesce(leads, 0) as leads,
      coalesce(of_members, 0) as of_members, coalesce(reports, 0) as reports, coalesce(issued, 0) as issued,
      coalesce(adopted, 0) as adopted
    from chosen left join leads using (id) left join formed using (id)
    order by chosen.from_day desc, chosen.created_at desc, chosen.id`.execute(db);
  const today = shanghaiDay(now());
  return rows.map((row) => viewOf(row, today));
};

const viewOf = (row: CampaignRow, today: string): CampaignView => {
  const period = { state: row.state, fromDay: row.from_day, toDay: row.to_day };
  return {
    ...period,
    id: row.id,
    code: row.code,
    rev: row.rev,
    title: row.title,
    intro: row.intro,
    prompt: row.prompt,
    questions: [...row.questions],
    category: row.category,
    asksPlace: row.asks_place,
    showsCounter: row.shows_counter,
    isRunning: isRunningOn(period, today),
    moves: movesFor(campaignFlow, row.state, ["office"]).map(({ move }) => move),
    figures: {
      submissions: row.submissions,
      leads: row.leads,
      ofMembers: row.of_members,
      reports: row.reports,
      issued: row.issued,
      adopted: row.adopted,
    },
    createdAt: shanghaiIso(row.created_at),
  };
};
