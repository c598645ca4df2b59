import type { Db, Tx } from "#server/db/database.ts";
import { sql } from "kysely";

/** Somebody who signed a proposal, or one that was merged into it, as its form names them. */
export interface Proposer {
  readonly memberId: string;
  readonly name: string;
  readonly sector: string;
  readonly orgTitle: string;
  readonly isFirst: boolean;
  /** The proposal whose form they signed. */
  readonly proposalId: string;
}

/** All who signed, in the order of the names; those of merged proposals after them. */
export const proposersOf = async (db: Db | Tx, tenantId: string, proposalId: string): Promise<Proposer[]> => {
  const { rows } = await sql<Proposer>`
    select signer.member_id as "memberId", member.name, sector.name as sector, member.org_title as "orgTitle",
      signer.position = 0 as "isFirst", proposal.id as "proposalId"
    from proposal
    join proposal_signer signer on signer.tenant_id = proposal.tenant_id and signer.proposal_id = proposal.id
    join member on member.tenant_id = signer.tenant_id and member.id = signer.member_id
    join sector on sector.tenant_id = member.tenant_id and sector.id = member.sector_id
    where proposal.tenant_id = ${tenantId} and signer.state = 'SIGNED'
      and (proposal.id = ${proposalId} or proposal.merged_into = ${proposalId})
    order by proposal.id <> ${proposalId}, proposal.case_no, signer.position, signer.member_id`.execute(db);
  return rows;
};
