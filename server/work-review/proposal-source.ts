import { proposalFacts, ratingsWhere } from "#server/proposal-statistics/count-proposals.ts";
import { everyRow, type FigureSource, type Span } from "#server/work-review/figure-source.ts";
import { isDemocraticParty } from "#server/work-review/party-condition.ts";
import { sql } from "kysely";

const submittedIn = ({ begins, ends }: Span) =>
  sql<boolean>`p.submitted_at >= ${begins} and p.submitted_at < ${ends} and p.serial_no is not null and p.state <> 'WITHDRAWN'`;

const owedVisit = sql`is_assigned and not visit_waived`;

/** Proposals that were submitted in the period, by what has become of them. */
export const proposalSource: FigureSource = {
  rows: (tenantId, span) =>
    sql`select fact.*, fact.submitted_at as day from (${proposalFacts(tenantId, submittedIn(span))}) fact`,
  figures: {
    proposals: everyRow,
    proposalsIndividual: sql`proposer_type = 'INDIVIDUAL'`,
    proposalsJoint: sql`proposer_type = 'JOINT'`,
    proposalsCollective: sql`proposer_type = 'COLLECTIVE'`,
    proposalsParty: sql`proposer_type = 'COLLECTIVE' and (collective_kind = 'PARTY' or ${isDemocraticParty(sql`collective_name`)})`,
    proposalsFiled: sql`is_filed`,
    proposalsKey: sql`is_filed and key`,
    proposalsAssigned: sql`is_assigned`,
    proposalsReplied: sql`is_assigned and is_replied`,
    proposalVisits: owedVisit,
    proposalsMet: sql`${owedVisit} and is_met`,
    proposalsExcellent: sql`is_filed and excellent`,
  },
};

/** Units that handle them, each once. */
export const proposalUnitSource: FigureSource = {
  rows: (tenantId, span) => sql`
    select distinct unit.id, unit.name as title, null::date as day
    from proposal p
    join handling_task task on task.tenant_id = p.tenant_id and task.proposal_id = p.id
      and task.state not in ('PREPARED', 'REASSIGNED')
    join handling_unit unit on unit.tenant_id = task.tenant_id and unit.id = task.unit_id
    where p.tenant_id = ${tenantId} and ${submittedIn(span)} and p.state <> 'MERGED'`,
  figures: { proposalUnits: everyRow },
};

/** Ratings are read as sums alone (product.md rule 4). */
export const ratingSource: FigureSource = {
  rows: (tenantId, span) => ratingsWhere(tenantId, submittedIn(span)),
  figures: {
    ratings: sql`overall is not null`,
    ratingsSatisfied: sql`overall in ('SATISFIED', 'BASICALLY')`,
    ratingsSilent: sql`overall is null`,
  },
  isUnlisted: true,
};
