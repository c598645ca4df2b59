import type { Refusal } from "#contract/refusals.ts";
import { afterMove } from "#domain/flow/flow.ts";
import type { ScoreYearState } from "#domain/score/score-year.ts";
import { scoreYearFlow, type ScoreYearMove } from "#domain/score/year-flow.ts";
import { done, refused, type Result } from "#domain/result.ts";
import { writeAudit } from "#server/audit/write-audit.ts";
import type { Tx } from "#server/db/database.ts";
import type { House } from "#server/house.ts";
import { freezeStatements } from "#server/score-rules/freeze-statements.ts";
import { loadYearRules } from "#server/score-rules/rule-set-store.ts";
import { countOpenWork, lockScoreYear } from "#server/score-rules/score-year-store.ts";
import type { Actor } from "#server/session/find-actor.ts";

interface Wish {
  readonly move: ScoreYearMove;
  readonly note: string;
}

/** Freezes, reopens or archives a year as its flow allows; state, hashes, history and audit in one transaction. */
export const moveScoreYear = (
  house: House,
  actor: Actor,
  year: string,
  { move, note }: Wish,
): Promise<Result<undefined, Refusal>> =>
  house.db.transaction().execute(async (tx) => {
    const known = await lockScoreYear(tx, house, year);
    if (!known) return refused<Refusal>({ kind: "not-found" });
    const step = afterMove(scoreYearFlow, known.state as ScoreYearState, move, ["memberAffairs"]);
    if (!step.ok) return refused<Refusal>({ kind: "move-not-allowed" });
    if (step.value.needs === "note" && note === "") return refused(noteMissing);
    if (step.value.needs === "nothingOpen" && (await countOpenWork(tx, house, known)) > 0) {
      return refused<Refusal>({ kind: "year-work-open" });
    }

    if (move === "freeze") {
      const counted = await loadYearRules(tx, house, year);
      if (counted) await freezeStatements(tx, house, year, counted.rules);
    }
    await setState(tx, house, year, step.value.to);
    await recordMove(tx, house, actor, { year, move, note });
    return done(undefined);
  });

const noteMissing = {
  kind: "invalid-fields",
  errors: [{ pointer: "/note", rule: "blank", detail: "请写明为什么重新开放。" }],
} as const satisfies Refusal;

const setState = (tx: Tx, { tenant, now }: House, year: string, state: ScoreYearState) =>
  tx
    .updateTable("score_year")
    .set({
      state,
      ...(state === "FROZEN" && { frozen_at: now() }),
      ...(state === "OPEN" && { frozen_at: null }),
      ...(state === "ARCHIVED" && { archived_at: now() }),
    })
    .where("tenant_id", "=", tenant.id)
    .where("year", "=", year)
    .execute();

const recordMove = async (tx: Tx, { tenant, now }: House, actor: Actor, moved: Wish & { readonly year: string }) => {
  const { year, move, note } = moved;
  const last = await tx
    .selectFrom("score_year_move")
    .select(({ fn }) => fn.max("no").as("no"))
    .where("tenant_id", "=", tenant.id)
    .where("year", "=", year)
    .executeTakeFirst();
  const who = { actor_account_id: actor.accountId, actor_name: actor.name };
  await tx
    .insertInto("score_year_move")
    .values({ tenant_id: tenant.id, year, no: Number(last?.no ?? 0) + 1, at: now(), ...who, move, note })
    .execute();
  await writeAudit(tx, tenant.id, { actor: actor.accountId, action: `scoreYear.${move}`, object: year });
};
