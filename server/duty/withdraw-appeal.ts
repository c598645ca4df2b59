import type { Refusal } from "#contract/refusals.ts";
import { afterMove } from "#domain/flow/flow.ts";
import { done, refused, type Result } from "#domain/result.ts";
import { appealFlow, type AppealState } from "#domain/score/appeal-flow.ts";
import { writeAudit } from "#server/audit/write-audit.ts";
import type { Tx } from "#server/db/database.ts";
import type { House } from "#server/house.ts";
import type { MemberActor } from "#server/proposals/author.ts";
import { sql } from "kysely";

/** A member takes an appeal of their own back, as long as nobody has answered it. */
export const withdrawAppeal = async (
  tx: Tx,
  { tenant, now }: House,
  actor: MemberActor,
  id: string,
): Promise<Result<undefined, Refusal>> => {
  const appeal = await tx
    .selectFrom("duty_appeal")
    .select("state")
    .where("tenant_id", "=", tenant.id)
    .where("id", "=", id)
    .where("member_id", "=", actor.memberId)
    .forUpdate()
    .executeTakeFirst();
  if (!appeal) return refused({ kind: "not-found" });
  const step = afterMove(appealFlow, appeal.state as AppealState, "withdraw", ["author"]);
  if (!step.ok) return refused({ kind: "move-not-allowed" });
  const at = now();
  await tx
    .updateTable("duty_appeal")
    .set({ state: step.value.to, changed_at: at })
    .where("tenant_id", "=", tenant.id)
    .where("id", "=", id)
    .execute();
  await sql`
    insert into duty_appeal_move (tenant_id, appeal_id, no, at, actor_account_id, actor_name, move)
    select ${tenant.id}, ${id}, coalesce(max(no), 0) + 1, ${at}, ${actor.accountId}::uuid, ${actor.name}, 'withdraw'
    from duty_appeal_move where tenant_id = ${tenant.id} and appeal_id = ${id}`.execute(tx);
  await writeAudit(tx, tenant.id, { actor: actor.accountId, action: "duty.withdrawAppeal", object: id });
  return done(undefined);
};
