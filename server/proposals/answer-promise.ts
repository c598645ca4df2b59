import type { ProposalAct } from "#contract/proposals.ts";
import type { Refusal } from "#contract/refusals.ts";
import { done, refused, type Result } from "#domain/result.ts";
import type { Tx } from "#server/db/database.ts";
import type { House } from "#server/house.ts";
import type { MemberActor } from "#server/proposals/author.ts";
import type { ConcernedProposal } from "#server/proposals/concerned-proposal.ts";
import { touchProposal, type Proposal } from "#server/proposals/proposal-store.ts";
import { sql } from "kysely";

type PromiseAnswer = Extract<ProposalAct, { act: "answerPromise" }>;

/** A member says whether a promise was kept; until the 提案委 has closed it the last word counts. */
export const answerPromise = async (
  tx: Tx,
  house: House,
  actor: MemberActor,
  { lead }: ConcernedProposal,
  { commitmentId, says, note }: PromiseAnswer,
): Promise<Result<undefined, Refusal>> => {
  const at = house.now();
  const promise = await tx
    .selectFrom("commitment")
    .select("closed_at")
    .where("tenant_id", "=", lead.tenant_id)
    .where("proposal_id", "=", lead.id)
    .where("id", "=", commitmentId)
    .forUpdate()
    .executeTakeFirst();
  if (!promise) return refused({ kind: "not-found" });
  if (promise.closed_at) return refused({ kind: "move-not-allowed" });
  await tx
    .updateTable("commitment")
    .set({ member_says: says, member_said_at: at })
    .where("tenant_id", "=", lead.tenant_id)
    .where("id", "=", commitmentId)
    .execute();
  if (note !== "") await insertMemberNote(tx, lead, actor, note, at);
  await touchProposal(tx, lead.tenant_id, lead.id, at);
  return done(undefined);
};

const insertMemberNote = async (tx: Tx, { tenant_id, id }: Proposal, actor: MemberActor, text: string, at: Date) => {
  await sql`
    insert into proposal_note (tenant_id, proposal_id, no, kind, text, at, actor_account_id, actor_name)
    select ${tenant_id}, ${id}, coalesce(max(no), 0) + 1, 'MEMBER', ${text}, ${at}, ${actor.accountId}::uuid, ${actor.name}
    from proposal_note where tenant_id = ${tenant_id} and proposal_id = ${id}`.execute(tx);
};
