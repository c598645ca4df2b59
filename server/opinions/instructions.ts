import type { Refusal } from "#contract/refusals.ts";
import { leadersByOpinionLevel, type OpinionLevel } from "#domain/opinion/opinion-lists.ts";
import { done, refused, type Result } from "#domain/result.ts";
import { writeAudit } from "#server/audit/write-audit.ts";
import type { Tx } from "#server/db/database.ts";
import type { House } from "#server/house.ts";
import { inOpinion } from "#server/opinions/in-opinion.ts";
import { decryptInstruction, encryptInstruction } from "#server/opinions/instruction-cipher.ts";
import { dayFault, issuedFault } from "#server/opinions/issued-fault.ts";
import { noteEvent } from "#server/opinions/note-event.ts";
import { maySee } from "#server/opinions/opinion-actor.ts";
import { settleDuties } from "#server/opinions/settle-duties.ts";
import type { Actor } from "#server/session/find-actor.ts";

export interface InstructionBody {
  readonly level: OpinionLevel;
  readonly leaderTitle: string;
  readonly isChief: boolean;
  readonly givenOn: string;
  readonly words: string;
}

interface Place {
  readonly id: string;
  readonly instructionId: string;
}

/** Records a leader's instruction; everybody who contributed is credited with it. The same again changes nothing, other facts under the same id are refused. */
export const putInstruction = (
  house: House,
  actor: Actor,
  { id, instructionId }: Place,
  body: InstructionBody,
): Promise<Result<undefined, Refusal>> =>
  inOpinion(house, id, async (tx, report) => {
    const fault = (await issuedFault(tx, report, true)) ?? dayFault(house, "/givenOn", body.givenOn);
    if (fault) return refused<Refusal>(fault);
    const facts = { level: body.level, leader_title: body.leaderTitle, is_chief: body.isChief, given_on: body.givenOn };
    const inserted = await tx
      .insertInto("opinion_instruction")
      .values({
        tenant_id: house.tenant.id,
        id: instructionId,
        report_id: id,
        ...facts,
        words: body.words.trim() === "" ? null : encryptInstruction(house.keys, instructionId, body.words),
        recorded_by: actor.accountId,
        recorded_at: house.now(),
      })
      .onConflict((conflict) => conflict.columns(["tenant_id", "id"]).doNothing())
      .returning("id")
      .executeTakeFirst();
    if (!inserted) {
      const known = await findInstruction(tx, house, { id, instructionId });
      const isSame =
        known &&
        !known.voided_at &&
        (Object.keys(facts) as (keyof typeof facts)[]).every((name) => known[name] === facts[name]);
      return isSame ? done(undefined) : refused<Refusal>({ kind: "id-taken" });
    }
    await noteEvent(tx, house, report, { actor, move: "instruct", note: leadersByOpinionLevel[body.level] });
    const settled = await settleDuties(tx, house, id, { by: actor.name, note: "", closedYear: "refuse" });
    return settled.ok ? done(undefined) : settled;
  });

/** Takes a wrongly recorded instruction back, with what it booked. */
export const voidInstruction = (
  house: House,
  actor: Actor,
  { id, instructionId }: Place,
  reason: string,
): Promise<Result<undefined, Refusal>> =>
  inOpinion(house, id, async (tx, report) => {
    const known = await findInstruction(tx, house, { id, instructionId });
    if (!known) return refused<Refusal>({ kind: "not-found" });
    if (known.voided_at) return refused<Refusal>({ kind: "move-not-allowed" });
    await tx
      .updateTable("opinion_instruction")
      .set({ voided_at: house.now(), void_reason: reason })
      .where("tenant_id", "=", house.tenant.id)
      .where("id", "=", instructionId)
      .execute();
    const note = leadersByOpinionLevel[known.level as OpinionLevel];
    await noteEvent(tx, house, report, { actor, move: "voidInstruction", note, detail: reason });
    const settling = { by: actor.name, note: reason, closedYear: "refuse", gone: [instructionId] } as const;
    const settled = await settleDuties(tx, house, id, settling);
    return settled.ok ? done(undefined) : settled;
  });

/** What an instruction says. No line in the audit, no words: both happen or neither. */
export const readInstruction = (house: House, actor: Actor, place: Place): Promise<Result<string, Refusal>> =>
  inOpinion(house, place.id, async (tx, report) => {
    const known = maySee(actor, report) ? await findInstruction(tx, house, place) : undefined;
    if (!known?.words || known.voided_at) return refused<Refusal>({ kind: "not-found" });
    const line = { actor: actor.accountId, action: "opinion.readInstruction", object: place.instructionId };
    await writeAudit(tx, house.tenant.id, line);
    return done(decryptInstruction(house.keys, place.instructionId, known.words));
  });

const findInstruction = (tx: Tx, { tenant }: House, { id, instructionId }: Place) =>
  tx
    .selectFrom("opinion_instruction")
    .selectAll()
    .where("tenant_id", "=", tenant.id)
    .where("id", "=", instructionId)
    .where("report_id", "=", id)
    .executeTakeFirst();
