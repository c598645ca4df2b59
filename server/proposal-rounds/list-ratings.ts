import type { RatingItem } from "#contract/proposal-ratings.ts";
import { shanghaiIso } from "#domain/time/shanghai.ts";
import type { House } from "#server/house.ts";
import { readProposalSettings } from "#server/settings/proposal-settings.ts";
import { sql } from "kysely";

const MOST = 500;

type Row = Omit<RatingItem, "repliedAt" | "canRehandle"> & { readonly repliedAt: Date | null };

/** Proposals that are being rated, or were and wait for what follows, with everybody who may rate them: authors of merged ones too. */
export const listRatings = async (house: House, state: "REPLIED" | "EVALUATED" | undefined): Promise<RatingItem[]> => {
  const { db, tenant } = house;
  const { rehandlingRounds } = await readProposalSettings(house);
  const states = state ? [state] : ["REPLIED", "EVALUATED"];
  const { rows } = await sql<Row>`
    select p.id, p.case_no as "caseNo", p.term, p.session, p.title, m.name as "firstProposer", p.state, p.round,
      p.outcome_class as "outcomeClass", p.replied_at as "repliedAt", p.evaluation_due_on as "evaluationDueOn",
      p.promise_on as "promiseOn",
      (select json_agg(json_build_object('memberId', v.member_id, 'name', v.name, 'overall', e.overall,
          'enteredBy', clerk.name) order by v.position, v.name)
        from (
          select distinct on (g.member_id) g.member_id, s.name, g.position
          from proposal q join proposal_signer g on g.tenant_id = q.tenant_id and g.proposal_id = q.id and g.state = 'SIGNED'
          join member s on s.tenant_id = g.tenant_id and s.id = g.member_id
          where q.tenant_id = p.tenant_id and (q.id = p.id or q.merged_into = p.id)
          order by g.member_id, g.position
        ) v
        left join lateral (
          select overall, entered_by from evaluation e
          where e.tenant_id = p.tenant_id and e.member_id = v.member_id and e.round = p.round
            and e.proposal_id in (select id from proposal q where q.tenant_id = p.tenant_id and (q.id = p.id or q.merged_into = p.id))
          limit 1
        ) e on true
        left join account clerk on clerk.tenant_id = p.tenant_id and clerk.id = e.entered_by) as voters
    from proposal p join member m on m.tenant_id = p.tenant_id and m.id = p.first_member_id
    where p.tenant_id = ${tenant.id} and p.state = any(${states})
    order by p.evaluation_due_on nulls last, p.case_no limit ${MOST}`.execute(db);
  return rows.map((row) => ({
    ...row,
    repliedAt: row.repliedAt && shanghaiIso(row.repliedAt),
    // The first handling is no rehandling.
    canRehandle: row.round <= rehandlingRounds,
  }));
};
