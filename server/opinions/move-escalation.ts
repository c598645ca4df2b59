import type { Refusal } from "#contract/refusals.ts";
import { afterMove } from "#domain/flow/flow.ts";
import { escalationFlow, type EscalationMove, type EscalationState } from "#domain/opinion/escalation-flow.ts";
import { bodyByOpinionLevel, type UpperLevel } from "#domain/opinion/opinion-lists.ts";
import { done, refused, type Result } from "#domain/result.ts";
import { shanghaiDay } from "#domain/time/shanghai.ts";
import type { Tx } from "#server/db/database.ts";
import type { House } from "#server/house.ts";
import { inOpinion } from "#server/opinions/in-opinion.ts";
import { dayFault } from "#server/opinions/issued-fault.ts";
import { noteEvent } from "#server/opinions/note-event.ts";
import { settleDuties } from "#server/opinions/settle-duties.ts";
import type { Actor } from "#server/session/find-actor.ts";

interface EscalationWish {
  readonly level: UpperLevel;
  readonly move: EscalationMove;
  readonly isComposite?: boolean | undefined;
  readonly decidedOn?: string | undefined;
  readonly note?: string | undefined;
}

/** Records what came back from above, or corrects it: adoption credits everybody who contributed, a correction takes exactly that back. */
export const moveEscalation = (
  house: House,
  actor: Actor,
  id: string,
  wish: EscalationWish,
): Promise<Result<undefined, Refusal>> =>
  inOpinion(house, id, async (tx, report) => {
    const sent = await lockEscalation(tx, house, id, wish.level);
    if (!sent) return refused<Refusal>({ kind: "not-found" });
    const step = afterMove(escalationFlow, sent.state as EscalationState, wish.move, ["office"]);
    if (!step.ok) return refused<Refusal>({ kind: "move-not-allowed" });
    const { to } = step.value;
    const decidedOn = to === "SENT" ? null : (wish.decidedOn ?? shanghaiDay(house.now()));
    const fault =
      needFault(step.value.needs, wish) ??
      (decidedOn === null
        ? undefined
        : dayFault(house, "/decidedOn", decidedOn, { day: sent.sent_on, what: "上报日期" }));
    if (fault) return refused<Refusal>(fault);
    await tx
      .updateTable("opinion_escalation")
      .set({
        state: to,
        is_composite: to === "ADOPTED" ? (wish.isComposite ?? false) : null,
        decided_on: decidedOn,
        note: wish.note ?? "",
        rev: sent.rev + (wish.move === "correct" ? 1 : 0),
        changed_at: house.now(),
      })
      .where("tenant_id", "=", house.tenant.id)
      .where("id", "=", sent.id)
      .execute();
    const note = bodyByOpinionLevel[wish.level] + (to === "ADOPTED" && wish.isComposite === true ? "（综合）" : "");
    const detail = wish.note ?? "";
    await noteEvent(tx, house, report, { actor, move: wish.move, note, detail });
    const settling = { by: actor.name, note: detail, closedYear: "refuse", gone: [sent.id] } as const;
    const settled = await settleDuties(tx, house, id, settling);
    return settled.ok ? done(undefined) : settled;
  });

const lockEscalation = (tx: Tx, { tenant }: House, reportId: string, level: UpperLevel) =>
  tx
    .selectFrom("opinion_escalation")
    .selectAll()
    .where("tenant_id", "=", tenant.id)
    .where("report_id", "=", reportId)
    .where("level", "=", level)
    .forUpdate()
    .executeTakeFirst();

const needFault = (needs: "note" | "isComposite" | undefined, wish: EscalationWish): Refusal | undefined => {
  const missing = (pointer: string, detail: string): Refusal => ({
    kind: "invalid-fields",
    errors: [{ pointer, rule: "missing", detail }],
  });
  if (needs === "note" && !wish.note?.trim()) return missing("/note", "请写明更正的原因。");
  if (needs === "isComposite" && wish.isComposite === undefined)
    return missing("/isComposite", "请选择单篇采用还是综合采用。");
  return undefined;
};
