import type { AssignmentItem } from "#contract/proposal-rounds.ts";
import { isOwnUnit } from "#domain/proposal/own-unit.ts";
import { shanghaiIso } from "#domain/time/shanghai.ts";
import type { Db } from "#server/db/database.ts";
import type { House } from "#server/house.ts";
import { type RawBuilder, sql } from "kysely";

const MOST = 500;

interface Unit {
  readonly id: string;
  readonly name: string;
}

type Row = Omit<AssignmentItem, "filedAt" | "ownUnits"> & {
  readonly filedAt: Date | null;
  readonly proposers: readonly { readonly name: string; readonly orgTitle: string }[];
};

/** Every handling unit, in the office's order. */
export const listUnits = (db: Db, tenantId: string): Promise<Unit[]> =>
  db.selectFrom("handling_unit").select(["id", "name"]).where("tenant_id", "=", tenantId).orderBy("sort").execute();

/** Filed proposals that are with nobody yet, by number, with units where a proposer seems to work. */
export const listAssignments = async (
  { db, tenant }: House,
  units: readonly Unit[],
  which: RawBuilder<boolean> = sql<boolean>`p.state in ('FILED', 'ASSIGNING') and p.withdrawal_asked_at is null`,
): Promise<AssignmentItem[]> => {
  const { rows } = await sql<Row>`
    select p.id, p.case_no as "caseNo", p.term, p.session, p.title, m.name as "firstProposer", p.state,
      p.filed_at as "filedAt", p.suggested_lead as "suggestedLead", p.suggested_co as "suggestedCo",
      coalesce((select json_agg(json_build_object('unitId', t.unit_id, 'role', t.role, 'name', u.name) order by t.role desc, u.sort)
        from handling_task t join handling_unit u on u.tenant_id = t.tenant_id and u.id = t.unit_id
        where t.tenant_id = p.tenant_id and t.proposal_id = p.id and t.state <> 'REASSIGNED'), '[]') as parts,
      coalesce((select json_agg(json_build_object('name', s.name, 'orgTitle', s.org_title))
        from proposal_signer g join member s on s.tenant_id = g.tenant_id and s.id = g.member_id
        where g.tenant_id = p.tenant_id and g.proposal_id = p.id and g.state = 'SIGNED'), '[]') as proposers
    from proposal p join member m on m.tenant_id = p.tenant_id and m.id = p.first_member_id
    where p.tenant_id = ${tenant.id} and ${which}
    order by p.term desc, p.session desc, p.case_no limit ${MOST}`.execute(db);
  return rows.map(({ proposers, filedAt, ...row }) => ({
    ...row,
    filedAt: filedAt && shanghaiIso(filedAt),
    ownUnits: units.flatMap(({ id, name }) =>
      proposers
        .filter(({ orgTitle }) => isOwnUnit(name, orgTitle))
        .map((proposer) => ({ unitId: id, unitName: name, proposer: proposer.name })),
    ),
  }));
};
