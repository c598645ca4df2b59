import type { Refusal } from "#contract/refusals.ts";
import { afterMove } from "#domain/flow/flow.ts";
import { done, refused, type Result } from "#domain/result.ts";
import { appealFlow, type AppealState } from "#domain/score/appeal-flow.ts";
import { writeAudit } from "#server/audit/write-audit.ts";
import type { Tx } from "#server/db/database.ts";
import { reverseDuty } from "#server/duty/book-duty.ts";
import type { House } from "#server/house.ts";
import type { Actor } from "#server/session/find-actor.ts";
import { sql } from "kysely";

interface Decision {
  readonly decision: "accept" | "reject";
  readonly reply: string;
  readonly reverseEntry: boolean;
}

/** Answers an appeal; what is accepted may take the line back in the same step. Answer, ledger, trail and audit are one transaction. */
export const decideAppeal = (
  house: House,
  actor: Actor,
  id: string,
  { decision, reply, reverseEntry }: Decision,
): Promise<Result<undefined, Refusal>> =>
  house.db.transaction().execute(async (tx) => {
    const appeal = await lockAppeal(tx, house.tenant.id, id);
    if (!appeal) return refused({ kind: "not-found" });
    // A member of the office's staff never decides about their own score.
    if (appeal.member_id === actor.memberId) return refused({ kind: "not-allowed", detail: ownAppeal });
    const step = afterMove(appealFlow, appeal.state as AppealState, decision, ["memberAffairs"]);
    if (!step.ok) return refused({ kind: "move-not-allowed" });
    if (reverseEntry) {
      const taken = await takeLineBack(tx, house, actor, appeal, decision);
      if (!taken.ok) return taken;
    }
    const at = house.now();
    await tx
      .updateTable("duty_appeal")
      .set({ state: step.value.to, reply, decided_by: actor.accountId, decided_at: at, changed_at: at })
      .where("tenant_id", "=", house.tenant.id)
      .where("id", "=", id)
      .execute();
    await recordMove(tx, house, actor, { id, move: decision, note: reply });
    if (reverseEntry) await recordMove(tx, house, actor, { id, move: "reverse", note: "原记录已冲销" });
    await writeAudit(tx, house.tenant.id, {
      actor: actor.accountId,
      action: `score.appeal.${decision}`,
      object: id,
      detail: reverseEntry ? `reversed ${appeal.entry_id ?? ""}` : "",
    });
    return done(undefined);
  });

const ownAppeal = "这件申诉是您本人提出的，请由另一位同事答复。";

type AppealLock = NonNullable<Awaited<ReturnType<typeof lockAppeal>>>;

const lockAppeal = (tx: Tx, tenantId: string, id: string) =>
  tx
    .selectFrom("duty_appeal")
    .select(["id", "member_id", "entry_id", "state"])
    .where("tenant_id", "=", tenantId)
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();

const takeLineBack = async (
  tx: Tx,
  house: House,
  actor: Actor,
  { entry_id }: AppealLock,
  decision: Decision["decision"],
): Promise<Result<undefined, Refusal>> => {
  const fault = { pointer: "/reverseEntry", rule: "reverse", detail: "只有采纳一条记录的申诉时才能冲销。" };
  if (decision !== "accept" || entry_id === null) return refused({ kind: "invalid-fields", errors: [fault] });
  const reversed = await reverseDuty(tx, house, {
    entryId: entry_id,
    note: "申诉采纳，原记录冲销",
    by: `${actor.name}冲销`,
    isCorrection: true,
  });
  if (!reversed.ok) return reversed;
  if (reversed.value === 0)
    return refused({ kind: "move-not-allowed", detail: "这条记录已经冲销过，请不选冲销，直接答复。" });
  await closeManualEntry(tx, house, actor, entry_id);
  return done(undefined);
};

/** The manual entry behind the line is reversed with it. */
const closeManualEntry = async (tx: Tx, house: House, actor: Actor, entryId: string): Promise<void> => {
  await sql`
    with closed as (
      update manual_entry set state = 'REVERSED', decided_by = ${actor.accountId}, decided_at = ${house.now()}, decision_note = '申诉采纳'
      where tenant_id = ${house.tenant.id} and state = 'BOOKED' and id = (
        select source_id from duty_entry where tenant_id = ${house.tenant.id} and id = ${entryId})
      returning tenant_id, id
    )
    insert into manual_entry_move (tenant_id, entry_id, no, at, actor_account_id, actor_name, move, note)
    select tenant_id, id, 1 + (select count(*)::int from manual_entry_move t where t.tenant_id = closed.tenant_id and t.entry_id = closed.id),
      ${house.now()}, ${actor.accountId}, ${actor.name}, 'reverse', '申诉采纳'
    from closed`.execute(tx);
};

const recordMove = async (
  tx: Tx,
  house: House,
  actor: Actor,
  { id, move, note }: { readonly id: string; readonly move: string; readonly note: string },
): Promise<void> => {
  await sql`
    insert into duty_appeal_move (tenant_id, appeal_id, no, at, actor_account_id, actor_name, move, note)
    select ${house.tenant.id}, ${id}, 1 + count(*)::int, ${house.now()}, ${actor.accountId}, ${actor.name}, ${move}, ${note}
    from duty_appeal_move where tenant_id = ${house.tenant.id} and appeal_id = ${id}`.execute(tx);
};
