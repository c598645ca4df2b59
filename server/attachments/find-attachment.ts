import { may } from "#domain/account/roles.ts";
import type { House } from "#server/house.ts";
import type { Actor } from "#server/session/find-actor.ts";
import { sql } from "kysely";

export interface FoundAttachment {
  readonly storedName: string;
  readonly mediaType: string;
  readonly name: string;
}

/** A file that this account has put itself. */
export const findOwnAttachment = async (
  { db, tenant }: House,
  actor: Actor,
  sha256: string,
): Promise<FoundAttachment | undefined> =>
  db
    .selectFrom("attachment")
    .innerJoin("attachment_holder as held", (join) =>
      join.onRef("held.tenant_id", "=", "attachment.tenant_id").onRef("held.sha256", "=", "attachment.sha256"),
    )
    .select(["attachment.stored_name as storedName", "attachment.media_type as mediaType", sql<string>`''`.as("name")])
    .where("attachment.tenant_id", "=", tenant.id)
    .where("attachment.sha256", "=", Buffer.from(sha256, "hex"))
    .where("held.account_id", "=", actor.accountId)
    .executeTakeFirst();

/** A file of a proposal that this account may read; to anybody else it does not exist. */
export const findProposalAttachment = async (
  house: House,
  actor: Actor,
  proposalId: string,
  sha256: string,
): Promise<FoundAttachment | undefined> => {
  if (!(await mayReadProposal(house, actor, proposalId))) return undefined;
  return house.db
    .selectFrom("proposal_attachment as named")
    .innerJoin("attachment", (join) =>
      join.onRef("attachment.tenant_id", "=", "named.tenant_id").onRef("attachment.sha256", "=", "named.sha256"),
    )
    .select(["attachment.stored_name as storedName", "attachment.media_type as mediaType", "named.name"])
    .where("named.tenant_id", "=", house.tenant.id)
    .where("named.proposal_id", "=", proposalId)
    .where("named.sha256", "=", Buffer.from(sha256, "hex"))
    .executeTakeFirst();
};

/** The 提案委 once it was handed in, whoever makes it or is asked to sign it, and the units that have been assigned it or what it was merged into. */
const mayReadProposal = async ({ db, tenant }: House, actor: Actor, id: string): Promise<boolean> => {
  const { rows } = await sql<{ may: boolean }>`
    select exists (
      select from proposal where tenant_id = ${tenant.id} and id = ${id} and serial_no is not null and ${may(actor.roles, "proposal.readAll")}
    ) or exists (
      select from proposal_signer where tenant_id = ${tenant.id} and proposal_id = ${id}
        and member_id = ${actor.memberId}::uuid and state in ('INVITED', 'SIGNED')
    ) or exists (
      select from proposal
      join handling_task as task on task.tenant_id = proposal.tenant_id and task.proposal_id in (proposal.id, proposal.merged_into)
      where proposal.tenant_id = ${tenant.id} and proposal.id = ${id}
        and task.unit_id = ${may(actor.roles, "handling.work") ? actor.unitId : null}::uuid and task.state not in ('PREPARED', 'REASSIGNED')
    ) as may`.execute(db);
  return rows[0]?.may === true;
};
