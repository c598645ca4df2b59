import type { Refusal } from "#contract/refusals.ts";
import { bodyByOpinionLevel, type UpperLevel } from "#domain/opinion/opinion-lists.ts";
import { done, refused, type Result } from "#domain/result.ts";
import type { House } from "#server/house.ts";
import { inOpinion } from "#server/opinions/in-opinion.ts";
import { dayFault, issuedFault } from "#server/opinions/issued-fault.ts";
import { noteEvent } from "#server/opinions/note-event.ts";
import type { Actor } from "#server/session/find-actor.ts";
import { randomUUID } from "node:crypto";

interface Sending {
  readonly level: UpperLevel;
  readonly channel: string;
  readonly sentOn: string;
}

/** Records that a printed report was sent up to a level; once more it changes way and day, until something came back. */
export const putEscalation = (
  house: House,
  actor: Actor,
  id: string,
  { level, channel, sentOn }: Sending,
): Promise<Result<undefined, Refusal>> =>
  inOpinion(house, id, async (tx, report) => {
    const fault = (await issuedFault(tx, report)) ?? dayFault(house, "/sentOn", sentOn);
    if (fault) return refused<Refusal>(fault);
    const tenant_id = house.tenant.id;
    const known = await tx
      .selectFrom("opinion_escalation")
      .select(["id", "state", "channel", "sent_on"])
      .where("tenant_id", "=", tenant_id)
      .where("report_id", "=", id)
      .where("level", "=", level)
      .executeTakeFirst();
    if (known?.channel === channel && known.sent_on === sentOn) return done(undefined);
    if (known && known.state !== "SENT") return refused<Refusal>({ kind: "move-not-allowed" });
    const at = house.now();
    const told = { channel, sent_on: sentOn, sent_by: actor.accountId, changed_at: at };
    await tx
      .insertInto("opinion_escalation")
      .values({ tenant_id, id: known?.id ?? randomUUID(), report_id: id, level, state: "SENT", ...told })
      .onConflict((conflict) => conflict.columns(["tenant_id", "id"]).doUpdateSet(told))
      .execute();
    await noteEvent(tx, house, report, { actor, move: "escalate", note: bodyByOpinionLevel[level], detail: channel });
    return done(undefined);
  });
