import { shanghaiDay } from "#domain/time/shanghai.ts";
import type { Tx } from "#server/db/database.ts";
import type { House } from "#server/house.ts";
import { sql } from "kysely";

export interface EarnedDuty {
  /** The `earns` cell of the flow table. */
  readonly kind: string;
  readonly proposalId: string;
}

/**
 * Appends one entry for every member who signed; (kind, proposal, member, booking) is unique, so that a repeated move never counts twice.
 * What was taken back before (a filing that was undone) is booked anew under the next number.
 */
export const bookDuty = async (tx: Tx, house: House, { kind, proposalId }: EarnedDuty): Promise<void> => {
  const at = house.now();
  const day = shanghaiDay(at);
  await sql`
    insert into duty_entry (tenant_id, id, kind, source_id, matter_id, member_id, year, duty_on, at, booking)
    select tenant_id, gen_random_uuid(), ${kind}, proposal_id, proposal_id, member_id, ${day.slice(0, 4)}, ${day}::date, ${at},
      1 + (select count(*) from duty_entry as earlier
        join duty_entry as back on back.tenant_id = earlier.tenant_id and back.reverses = earlier.id
        where earlier.tenant_id = signer.tenant_id and earlier.source_id = signer.proposal_id
          and earlier.member_id = signer.member_id and earlier.kind = ${kind} and earlier.reverses is null)
    from proposal_signer as signer
    where tenant_id = ${house.tenant.id} and proposal_id = ${proposalId} and state = 'SIGNED'
    on conflict do nothing`.execute(tx);
};

/** Takes back what a proposal earned, all of it (撤案) or one kind, by entries that reverse: nothing is ever deleted. */
export const reverseDuty = async (tx: Tx, house: House, proposalId: string, kind?: string): Promise<void> => {
  const at = house.now();
  await sql`
    insert into duty_entry (tenant_id, id, kind, source_id, matter_id, member_id, year, duty_on, reverses, at)
    select tenant_id, gen_random_uuid(), kind, source_id, matter_id, member_id, year, duty_on, id, ${at}
    from duty_entry
    where tenant_id = ${house.tenant.id} and source_id = ${proposalId} and reverses is null
      and (${kind ?? null}::text is null or kind = ${kind ?? null})
    on conflict do nothing`.execute(tx);
};
