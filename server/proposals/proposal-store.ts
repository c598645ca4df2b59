import type { ProposalRole } from "#domain/proposal/proposal-flow.ts";
import type { ProposalState } from "#domain/proposal/proposal-state.ts";
import { may } from "#domain/account/roles.ts";
import type { Db, Tx } from "#server/db/database.ts";
import type { ProposalTable } from "#server/db/proposal-tables.ts";
import type { Actor } from "#server/session/find-actor.ts";
import { type Selectable, sql, type Updateable } from "kysely";

/** A proposal as it is stored. */
export type Proposal = Omit<Selectable<ProposalTable>, "state"> & { readonly state: ProposalState };

/** The columns that a use case may write; the number and the state are given by their own functions. */
export type ProposalChanges = Omit<
  Updateable<ProposalTable>,
  "tenant_id" | "id" | "state" | "changed_at" | "changed_xid"
>;

/** The proposal, locked until the transaction ends: everything beneath it is written under this lock. */
export const lockProposal = async (tx: Tx, tenantId: string, id: string): Promise<Proposal | undefined> =>
  (await select(tx, tenantId, id).forUpdate().executeTakeFirst()) as Proposal | undefined;

/** Locks the proposals of a batch and what they were merged into, these first and each kind in one order: two batches do not wait for each other in a circle. */
export const lockProposals = async (tx: Tx, tenantId: string, ids: readonly string[]): Promise<void> => {
  if (ids.length === 0) return;
  await sql`
    select id from proposal
    where tenant_id = ${tenantId} and (id = any(${[...ids]}::uuid[])
      or id in (select merged_into from proposal where tenant_id = ${tenantId} and id = any(${[...ids]}::uuid[])))
    order by merged_into is not null, id
    for update`.execute(tx);
};

export const findProposal = async (db: Db | Tx, tenantId: string, id: string): Promise<Proposal | undefined> =>
  (await select(db, tenantId, id).executeTakeFirst()) as Proposal | undefined;

const select = (db: Db | Tx, tenantId: string, id: string) =>
  db.selectFrom("proposal").selectAll().where("tenant_id", "=", tenantId).where("id", "=", id);

/** Who somebody is to a proposal: from the session and the record, never from the request. */
export const rolesOnProposal = (proposal: Proposal, actor: Actor): readonly ProposalRole[] => [
  ...(actor.memberId === proposal.first_member_id ? (["firstProposer"] as const) : []),
  ...(may(actor.roles, "proposal.move") ? (["committee"] as const) : []),
];

/** Writes new values and lets the phones of everybody concerned know; also without any, after a change on rows beneath. */
export const touchProposal = async (
  tx: Tx,
  tenantId: string,
  id: string,
  at: Date,
  changes: ProposalChanges & { readonly state?: ProposalState } = {},
): Promise<void> => {
  const touched = { changed_at: at, changed_xid: sql<string>`pg_current_xact_id()` };
  await tx
    .updateTable("proposal")
    .set({ ...changes, ...touched })
    .where("tenant_id", "=", tenantId)
    .where("id", "=", id)
    .execute();
  // The authors of what was merged into it read its tasks and replies.
  await tx
    .updateTable("proposal")
    .set(touched)
    .where("tenant_id", "=", tenantId)
    .where("merged_into", "=", id)
    .execute();
};
