import type { UnitForward } from "#contract/opinion-ways.ts";
import type { Refusal } from "#contract/refusals.ts";
import type { ForwardState } from "#domain/opinion/opinion-lists.ts";
import { done, refused, type Result } from "#domain/result.ts";
import { deadlineOf } from "#domain/time/deadline.ts";
import { shanghaiDay, shanghaiIso } from "#domain/time/shanghai.ts";
import type { Db, Tx } from "#server/db/database.ts";
import { readHandlingRules } from "#server/handling/handling-rules.ts";
import type { House } from "#server/house.ts";
import { inOpinion } from "#server/opinions/in-opinion.ts";
import { issuedFault } from "#server/opinions/issued-fault.ts";
import { loadWays } from "#server/opinions/load-ways.ts";
import { noteEvent } from "#server/opinions/note-event.ts";
import { findOpinion, lockOpinion, printedWords } from "#server/opinions/opinion-store.ts";
import { allOrNothing } from "#server/db/all-or-nothing.ts";
import type { Actor } from "#server/session/find-actor.ts";
import { readOpinionSettings } from "#server/settings/opinion-settings.ts";

interface Forwarding {
  readonly unitId: string;
  readonly note: string;
  /** Null where the settings say by when. */
  readonly dueOn: string | null;
}

/** Forwards a printed report to a unit; the same again changes nothing. */
export const putForward = (
  house: House,
  actor: Actor,
  { id, forwardId }: { readonly id: string; readonly forwardId: string },
  { unitId, note, dueOn }: Forwarding,
): Promise<Result<undefined, Refusal>> =>
  inOpinion(house, id, async (tx, report) => {
    const fault = await issuedFault(tx, report);
    if (fault) return refused<Refusal>(fault);
    const tenant_id = house.tenant.id;
    const unit = await tx
      .selectFrom("handling_unit")
      .select("name")
      .where("tenant_id", "=", tenant_id)
      .where("id", "=", unitId)
      .executeTakeFirst();
    if (!unit) return refused<Refusal>({ kind: "not-found", detail: "没有这个承办单位，请重新选择。" });
    const inserted = await tx
      .insertInto("opinion_forward")
      .values({
        tenant_id,
        id: forwardId,
        report_id: id,
        unit_id: unitId,
        state: "SENT",
        note,
        sent_at: house.now(),
        sent_by: actor.accountId,
        due_on: dueOn ?? (await usualDay(house)),
      })
      .onConflict((conflict) => conflict.columns(["tenant_id", "id"]).doNothing())
      .returning("id")
      .executeTakeFirst();
    if (!inserted) {
      const known = await findForward(tx, tenant_id, forwardId);
      const isSame = known?.report_id === id && known.unit_id === unitId && known.note === note;
      return isSame ? done(undefined) : refused<Refusal>({ kind: "id-taken" });
    }
    await noteEvent(tx, house, report, { actor, move: "forward", note: unit.name });
    return done(undefined);
  });

const usualDay = async (house: House): Promise<string> => {
  const [{ calendar }, { timers }] = await Promise.all([readHandlingRules(house), readOpinionSettings(house)]);
  return deadlineOf(calendar, shanghaiDay(house.now()), timers.FORWARD);
};

const findForward = (db: Db | Tx, tenantId: string, id: string) =>
  db
    .selectFrom("opinion_forward")
    .selectAll()
    .where("tenant_id", "=", tenantId)
    .where("id", "=", id)
    .executeTakeFirst();

/** Reports forwarded to a unit: what is open first, what is due soonest first; nobody's name. */
export const listUnitForwards = async (house: House, { unitId }: Actor): Promise<UnitForward[]> => {
  if (unitId === null) return [];
  const rows = await house.db
    .selectFrom("opinion_forward")
    .selectAll()
    .where("tenant_id", "=", house.tenant.id)
    .where("unit_id", "=", unitId)
    .orderBy((eb) => eb("state", "<>", "SENT"))
    .orderBy("due_on", (order) => order.asc().nullsLast())
    .orderBy("sent_at", "desc")
    .limit(500)
    .execute();
  return Promise.all(rows.map((row) => viewForward(house.db, house, row)));
};

type ForwardRow = NonNullable<Awaited<ReturnType<typeof findForward>>>;

const viewForward = async (db: Db | Tx, { tenant }: House, row: ForwardRow): Promise<UnitForward> => {
  const report = await findOpinion(db, tenant.id, row.report_id);
  if (!report) throw new Error(`no opinion report ${row.report_id}`);
  const waysOf = await loadWays(db, tenant.id, [row.report_id]);
  const issue = waysOf(row.report_id).issues.find(({ signedOn }) => signedOn !== null);
  return {
    id: row.id,
    issueLabel: issue?.label ?? "",
    ...printedWords(report),
    state: row.state as ForwardState,
    note: row.note,
    sentAt: shanghaiIso(row.sent_at),
    dueOn: row.due_on,
    reply: row.reply,
    repliedAt: row.replied_at && shanghaiIso(row.replied_at),
  };
};

/** What the unit did with it, or why it is not theirs; once. */
export const replyToForward = (
  house: House,
  actor: Actor,
  id: string,
  { move, words }: { readonly move: "reply" | "giveBack"; readonly words: string },
): Promise<Result<UnitForward, Refusal>> =>
  allOrNothing(house, async (tx) => {
    const seen = await findForward(tx, house.tenant.id, id);
    if (!seen || actor.unitId === null || seen.unit_id !== actor.unitId) return refused<Refusal>({ kind: "not-found" });
    // The report first, as whoever forwards does: the other way round two of them wait for each other.
    const report = await lockOpinion(tx, house.tenant.id, seen.report_id);
    const answered = await tx
      .updateTable("opinion_forward")
      .set({
        state: move === "reply" ? "HANDLED" : "GIVEN_BACK",
        reply: words,
        replied_at: house.now(),
        replied_by: actor.name,
      })
      .where("tenant_id", "=", house.tenant.id)
      .where("id", "=", id)
      .where("state", "=", "SENT")
      .returningAll()
      .executeTakeFirst();
    if (!answered) return refused<Refusal>({ kind: "move-not-allowed" });
    if (report)
      await noteEvent(tx, house, report, { actor, move: move === "reply" ? "unitReply" : "unitGiveBack", note: "" });
    return done(await viewForward(tx, house, answered));
  });
