import type { Refusal } from "#contract/refusals.ts";
import { may } from "#domain/account/roles.ts";
import { afterMove } from "#domain/flow/flow.ts";
import { manualEntryFlow, type ManualEntryMove } from "#domain/score/manual-entry-flow.ts";
import { done, refused, type Result } from "#domain/result.ts";
import { writeAudit } from "#server/audit/write-audit.ts";
import type { Tx } from "#server/db/database.ts";
import type { House } from "#server/house.ts";
import { bookManualEntry, takeBackManualEntry } from "#server/score-desk/book-manual-entry.ts";
import { lockManualEntry, type ManualEntryRow } from "#server/score-desk/manual-entry-rows.ts";
import { recordManualEntryMove } from "#server/score-desk/record-manual-entry-move.ts";
import type { Actor } from "#server/session/find-actor.ts";

/** Approves, refuses, withdraws or reverses an entry by hand: state, ledger, history and audit in one transaction. */
export const moveManualEntry = (
  house: House,
  actor: Actor,
  id: string,
  { move, note }: { readonly move: ManualEntryMove; readonly note: string },
): Promise<Result<undefined, Refusal>> =>
  house.db.transaction().execute(async (tx) => {
    const entry = await lockManualEntry(tx, house.tenant.id, id);
    if (!entry) return refused({ kind: "not-found" });
    const step = afterMove(manualEntryFlow, entry.state, move, partsOf(actor, entry));
    if (!step.ok) return refused(whyNot(actor, entry, move));
    const { to, needs, earns } = step.value;
    if (needs === "note" && note.trim() === "") return refused(reasonMissing);
    if (earns) await bookManualEntry(tx, house, actor, entry);
    if (move === "reverse") {
      const reversed = await takeBackManualEntry(tx, house, actor, entry, note);
      if (!reversed.ok) return reversed;
    }
    await setState(tx, house, actor, id, { to, note });
    await recordManualEntryMove(tx, house, actor, { entryId: id, move, note });
    await writeAudit(tx, house.tenant.id, { actor: actor.accountId, action: `score.manual.${move}`, object: id });
    return done(undefined);
  });

const reasonMissing: Refusal = {
  kind: "invalid-fields",
  errors: [{ pointer: "/note", rule: "blank", detail: "请写明原因。" }],
};

const isConcerned = (actor: Actor, entry: ManualEntryRow) => actor.memberId === entry.memberId;

/** What somebody is to an entry. Nobody is their own second person, and no member decides about their own score. */
const partsOf = (actor: Actor, entry: ManualEntryRow): ("enterer" | "secondPerson")[] => {
  if (entry.enteredById === actor.accountId) return ["enterer"];
  return may(actor.roles, "score.approve") && !isConcerned(actor, entry) ? ["secondPerson"] : [];
};

const whyNot = (actor: Actor, entry: ManualEntryRow, move: ManualEntryMove): Refusal => {
  const row = manualEntryFlow.find((step) => step.from === entry.state && step.move === move);
  if (!row) return { kind: "move-not-allowed" };
  if (row.by === "enterer" || !may(actor.roles, "score.approve")) return { kind: "not-allowed" };
  return isConcerned(actor, entry)
    ? { kind: "second-person-needed", detail: "这条记录关系到您本人，请由另一位同事复核。" }
    : { kind: "second-person-needed" };
};

const setState = async (
  tx: Tx,
  house: House,
  actor: Actor,
  id: string,
  { to, note }: { readonly to: string; readonly note: string },
): Promise<void> => {
  await tx
    .updateTable("manual_entry")
    .set({ state: to, decided_by: actor.accountId, decided_at: house.now(), decision_note: note })
    .where("tenant_id", "=", house.tenant.id)
    .where("id", "=", id)
    .execute();
};
