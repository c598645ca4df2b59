import type { EntryBody } from "#contract/proposal-desk.ts";
import type { Refusal } from "#contract/refusals.ts";
import { PROPOSAL_TEXTS } from "#domain/proposal/proposal-draft.ts";
import { timingNow } from "#domain/settings/proposal-settings.ts";
import { done, refused, type Result } from "#domain/result.ts";
import { writeAudit } from "#server/audit/write-audit.ts";
import type { Tx } from "#server/db/database.ts";
import type { House } from "#server/house.ts";
import { faultOfEntry, knowsMembers } from "#server/proposal-desk/check-entry.ts";
import { insertEntry } from "#server/proposal-desk/insert-entry.ts";
import { haveArrived } from "#server/proposals/name-attachments.ts";
import { nextNumber } from "#server/proposals/next-number.ts";
import { findProposal } from "#server/proposals/proposal-store.ts";
import { recordProposalMove } from "#server/proposals/take-proposal-move.ts";
import type { Actor } from "#server/session/find-actor.ts";
import { loadProposalSettings } from "#server/settings/proposal-settings.ts";
import { sql } from "kysely";

/**
 * 代录: a proposal handed in on paper, entered in its author's name. It is SUBMITTED with a serial number and waits for its author's word
 * (confirm-entry.ts): until then it earns nothing and cannot be filed. True where it is new.
 */
export const enterProposal = (
  house: House,
  actor: Actor,
  id: string,
  body: EntryBody,
): Promise<Result<boolean, Refusal>> =>
  house.db.transaction().execute(async (tx) => {
    const fault = faultOfEntry(body, actor);
    if (fault) return refused({ kind: "invalid-fields", errors: [fault] });
    // Sent twice at once, the second one finds what the first has entered.
    await sql`select pg_advisory_xact_lock(hashtext(${`${house.tenant.id} proposal ${id}`}))`.execute(tx);
    const taken = await findProposal(tx, house.tenant.id, id);
    if (taken) return isTheSame(taken, actor, body) ? done(false) : refused({ kind: "id-taken" });
    if (!(await knowsMembers(tx, house, [body.firstMemberId, ...body.cosignerIds])))
      return refused({ kind: "member-unknown" });
    const namer = { tenantId: house.tenant.id, accountId: actor.accountId, proposalId: id };
    if (!(await haveArrived(tx, namer, body.attachments, house.now()))) return refused({ kind: "attachment-missing" });
    await storeEntry(tx, house, actor, id, body);
    return done(true);
  });

const isTheSame = (
  taken: NonNullable<Awaited<ReturnType<typeof findProposal>>>,
  actor: Actor,
  body: EntryBody,
): boolean =>
  taken.entered_by === actor.accountId &&
  taken.first_member_id === body.firstMemberId &&
  PROPOSAL_TEXTS.every((part) => taken[part] === body[part]);

const storeEntry = async (tx: Tx, house: House, actor: Actor, id: string, body: EntryBody): Promise<void> => {
  const { settings } = await loadProposalSettings(tx, house);
  const { term, session } = settings.meeting;
  const serialNo = await nextNumber(tx, house.tenant.id, "serial_no", term, session);
  const numbered = { term, session, timing: timingNow(settings), serial_no: serialNo };
  await insertEntry(tx, house, actor, id, body, numbered);
  await recordProposalMove(tx, house.tenant.id, {
    proposalId: id,
    at: house.now(),
    mover: actor,
    move: "enter",
    from: "DRAFT",
    to: "SUBMITTED",
    note: body.entryNote || null,
    detail: { textNo: 1 },
  });
  await writeAudit(tx, house.tenant.id, { actor: actor.accountId, action: "proposal.enter", object: id });
};
