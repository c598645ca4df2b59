import { shanghaiDay } from "#domain/time/shanghai.ts";
import type { House } from "#server/house.ts";
import type { Actor } from "#server/session/find-actor.ts";
import { sql } from "kysely";

/** Of fewer ratings, or of fewer members who gave them, nothing is told: who rated what could be guessed. */
const FEWEST_RATED = 5;

/**
 * How proposers rated this unit in years that are over: one sum a year, written down once. A rating given later, or changed, changes
 * no sum that somebody has seen.
 */
export const readSatisfaction = async (house: House, { unitId }: Actor) => {
  if (unitId === null) return { years: [] };
  const { db, tenant } = house;
  await sumUp(house, unitId);
  const years = await db
    .selectFrom("unit_satisfaction")
    .select(["year", "rated", "satisfied", "basically", "dissatisfied as not"])
    .where("tenant_id", "=", tenant.id)
    .where("unit_id", "=", unitId)
    .orderBy("year", "desc")
    .execute();
  return { years };
};

const sumUp = async (house: House, unitId: string): Promise<void> => {
  const now = house.now();
  const thisYear = new Date(`${shanghaiDay(now).slice(0, 4)}-01-01T00:00:00+08:00`);
  await sql`
    insert into unit_satisfaction (tenant_id, unit_id, year, rated, satisfied, basically, dissatisfied, summed_at)
    select task.tenant_id, task.unit_id, extract(year from evaluation.at at time zone 'Asia/Shanghai')::int, count(*),
      count(*) filter (where evaluation.overall = 'SATISFIED'), count(*) filter (where evaluation.overall = 'BASICALLY'),
      count(*) filter (where evaluation.overall = 'NOT'), ${now}
    from handling_task task
    join proposal on proposal.tenant_id = task.tenant_id and (proposal.id = task.proposal_id or proposal.merged_into = task.proposal_id)
    join evaluation on evaluation.tenant_id = proposal.tenant_id and evaluation.proposal_id = proposal.id
    where task.tenant_id = ${house.tenant.id} and task.unit_id = ${unitId} and task.role <> 'CO' and task.state <> 'REASSIGNED'
      and evaluation.at < ${thisYear}
    group by task.tenant_id, task.unit_id, extract(year from evaluation.at at time zone 'Asia/Shanghai')
    having count(*) >= ${FEWEST_RATED} and count(distinct evaluation.member_id) >= ${FEWEST_RATED}
    on conflict do nothing`.execute(house.db);
};
