import { type Refusal, refusals } from "#contract/refusals.ts";
import type { ManyMoved, MoveBody } from "#contract/triage.ts";
import { done, refused, type Result } from "#domain/result.ts";
import type { Tx } from "#server/db/database.ts";
import type { House } from "#server/house.ts";
import type { Actor } from "#server/session/find-actor.ts";
import { convertSubmissions } from "#server/triage/convert-submissions.ts";
import type { LockedSubmission } from "#server/triage/lock-submission.ts";
import { type Move, takeMove } from "#server/triage/take-move.ts";
import { sql } from "kysely";

/**
 * The same move on every member of a group, in one transaction: each is decided on its own, and who refuses holds up nobody. What
 * nobody has taken up yet is taken up first. A conversion makes one thing of all that could be converted.
 */
export const moveGroup = async (
  house: House,
  actor: Actor,
  groupId: string,
  body: MoveBody,
): Promise<Result<ManyMoved, Refusal>> => {
  const { move } = body;
  if (move === "undo" || move === "release") return refused({ kind: "move-not-allowed" });
  return house.db.transaction().execute(async (tx) => {
    const members = await tx
      .selectFrom("submission")
      .select("id")
      .where("tenant_id", "=", house.tenant.id)
      .where("group_id", "=", groupId)
      .orderBy("id")
      .forUpdate()
      .execute();
    if (members.length === 0) return refused<Refusal>({ kind: "not-found" });
    const result: ManyMoved = { moved: [], refused: [] };
    const converted: LockedSubmission[] = [];
    for (const { id } of members) {
      const taken = await moveMember(tx, house, actor, id, { ...body, move });
      if (!taken.ok) result.refused.push({ id, ...wordsOf(taken.refusal) });
      else {
        result.moved.push(id);
        if (taken.value.step.to === "CONVERTED") converted.push(taken.value.submission);
      }
    }
    if (converted.length > 0) await convertSubmissions(tx, house, actor, converted, { ...body, move });
    return done(result);
  });
};

const moveMember = async (tx: Tx, house: House, actor: Actor, id: string, body: Move) => {
  await sql`savepoint member`.execute(tx);
  const direct = await takeMove(tx, house, actor, id, body);
  if (direct.ok || direct.refusal.kind !== "move-not-allowed" || body.move === "triage") return direct;
  const takenUp = await takeMove(tx, house, actor, id, { move: "triage" });
  const taken = takenUp.ok ? await takeMove(tx, house, actor, id, body) : direct;
  if (!taken.ok) await sql`rollback to savepoint member`.execute(tx);
  return taken;
};

/** A refusal as the list of those that did not go along says it. */
export const wordsOf = ({ kind, detail, errors }: Refusal): { code: string; reason: string } => ({
  code: kind,
  reason: errors?.[0]?.detail ?? detail ?? refusals[kind].detail,
});
