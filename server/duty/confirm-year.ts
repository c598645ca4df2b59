import type { Refusal } from "#contract/refusals.ts";
import { done, refused, type Result } from "#domain/result.ts";
import { writeAudit } from "#server/audit/write-audit.ts";
import type { Tx } from "#server/db/database.ts";
import { hashOfStatement, statementOf } from "#server/duty/statement-of.ts";
import type { House } from "#server/house.ts";
import type { MemberActor } from "#server/proposals/author.ts";
import { loadYearRules } from "#server/score-rules/rule-set-store.ts";

/** A member says that their frozen year is right, as it stands now: what is kept is the hash of exactly that statement. A second time changes nothing. */
export const confirmYear = async (
  tx: Tx,
  house: House,
  actor: MemberActor,
  year: string,
): Promise<Result<undefined, Refusal>> => {
  const { tenant } = house;
  const { memberId } = actor;
  const counted = await loadYearRules(tx, house, year);
  if (!counted) return refused({ kind: "not-found" });
  if (counted.state !== "FROZEN")
    return refused({ kind: "move-not-allowed", detail: "只有冻结后待核对的年度可以确认。" });
  const { statement } = await statementOf(tx, house, { year, memberId, rules: counted.rules });
  const hash = hashOfStatement(statement);
  const confirmed = await tx
    .updateTable("score_confirmation")
    .set({ statement_hash: hash, confirmed_at: house.now() })
    .where("tenant_id", "=", tenant.id)
    .where("year", "=", year)
    .where("member_id", "=", memberId)
    // What an appeal has changed since is confirmed anew.
    .where(({ eb, or }) => or([eb("confirmed_at", "is", null), eb("statement_hash", "<>", hash)]))
    .executeTakeFirst();
  if (confirmed.numUpdatedRows === 1n)
    await writeAudit(tx, tenant.id, {
      actor: actor.accountId,
      action: "duty.confirmYear",
      object: memberId,
      detail: year,
    });
  return done(undefined);
};
