import type { Refusal } from "#contract/refusals.ts";
import type { LeaderRole } from "#domain/proposal/proposal-lists.ts";
import { FILED_STATES } from "#domain/proposal/proposal-state.ts";
import { done, refused, type Result } from "#domain/result.ts";
import { writeAudit } from "#server/audit/write-audit.ts";
import type { Tx } from "#server/db/database.ts";
import type { House } from "#server/house.ts";
import { lockProposal, touchProposal } from "#server/proposals/proposal-store.ts";
import type { Actor } from "#server/session/find-actor.ts";
import { randomUUID } from "node:crypto";
import { sql } from "kysely";

export interface NamedLeader {
  readonly role: LeaderRole;
  readonly name: string;
  readonly title: string;
}

/** Names a leader for a filed proposal; the member sees who it is. */
export const assignLeader = async (
  tx: Tx,
  house: House,
  actor: Actor,
  id: string,
  { role, name, title }: NamedLeader,
): Promise<Result<undefined, Refusal>> => {
  const { tenant } = house;
  const proposal = await lockProposal(tx, tenant.id, id);
  if (!proposal) return refused({ kind: "not-found" });
  if (!FILED_STATES.some((state) => state === proposal.state))
    return refused({ kind: "move-not-allowed", detail: "立案后才能确定领办、督办领导。" });
  const at = house.now();
  const row = { id: randomUUID(), proposal_id: id, role, leader_name: name, leader_title: title, at };
  await tx
    .insertInto("leader_assignment")
    .values({ tenant_id: tenant.id, ...row })
    .execute();
  await touchProposal(tx, tenant.id, id, at);
  await writeAudit(tx, tenant.id, {
    actor: actor.accountId,
    action: "proposal.assignLeader",
    object: id,
    detail: role,
  });
  return done(undefined);
};

export const endLeader = async (
  tx: Tx,
  house: House,
  actor: Actor,
  id: string,
  leaderId: string,
): Promise<Result<undefined, Refusal>> => {
  const { tenant } = house;
  const proposal = await lockProposal(tx, tenant.id, id);
  const ended = await tx
    .updateTable("leader_assignment")
    .set({ ended_at: house.now() })
    .where("tenant_id", "=", tenant.id)
    .where("proposal_id", "=", id)
    .where("id", "=", leaderId)
    .where("ended_at", "is", null)
    .executeTakeFirst();
  if (!proposal || ended.numUpdatedRows === 0n) return refused({ kind: "not-found" });
  await touchProposal(tx, tenant.id, id, house.now());
  await writeAudit(tx, tenant.id, { actor: actor.accountId, action: "proposal.endLeader", object: id });
  return done(undefined);
};

export interface ProposalNote {
  readonly kind: "PROGRESS" | "MEMBER" | "REMINDER" | "SUPERVISION" | "LOOK_BACK";
  readonly text: string;
  readonly unitId?: string | null;
}

/** Appends a line to a proposal's diary. */
export const noteProposal = async (
  tx: Tx,
  house: House,
  actor: Pick<Actor, "accountId" | "name">,
  id: string,
  { kind, text, unitId = null }: ProposalNote,
): Promise<Result<undefined, Refusal>> => {
  const { tenant } = house;
  if (!(await lockProposal(tx, tenant.id, id))) return refused({ kind: "not-found" });
  await sql`
    insert into proposal_note (tenant_id, proposal_id, no, kind, text, unit_id, at, actor_account_id, actor_name)
    select ${tenant.id}, ${id}, coalesce(max(no), 0) + 1, ${kind}, ${text}, ${unitId}::uuid, ${house.now()},
      ${actor.accountId}::uuid, ${actor.name}
    from proposal_note where tenant_id = ${tenant.id} and proposal_id = ${id}`.execute(tx);
  await touchProposal(tx, tenant.id, id, house.now());
  await writeAudit(tx, tenant.id, { actor: actor.accountId, action: "proposal.note", object: id, detail: kind });
  return done(undefined);
};
