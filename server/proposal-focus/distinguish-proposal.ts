import type { Refusal } from "#contract/refusals.ts";
import { FILED_STATES } from "#domain/proposal/proposal-state.ts";
import { done, refused, type Result } from "#domain/result.ts";
import { writeAudit } from "#server/audit/write-audit.ts";
import type { Tx } from "#server/db/database.ts";
import type { House } from "#server/house.ts";
import { bookProposal, takeBackProposal } from "#server/proposals/book-proposal.ts";
import { lockProposal, touchProposal } from "#server/proposals/proposal-store.ts";
import type { Actor } from "#server/session/find-actor.ts";
import { randomUUID } from "node:crypto";

export interface Distinction {
  readonly kind: "KEY" | "EXCELLENT";
  readonly decidedBy: string;
  readonly decidedOn: string;
  readonly note: string;
}

const flagOf = { KEY: "key", EXCELLENT: "excellent" } as const;

/** Makes a filed proposal a key or an excellent one; books it for everybody who signed. A second time changes nothing. */
export const distinguishProposal = async (
  tx: Tx,
  house: House,
  actor: Actor,
  id: string,
  { kind, decidedBy, decidedOn, note }: Distinction,
): Promise<Result<undefined, Refusal>> => {
  const { tenant } = house;
  const proposal = await lockProposal(tx, tenant.id, id);
  if (!proposal) return refused({ kind: "not-found" });
  if (!FILED_STATES.some((state) => state === proposal.state))
    return refused({ kind: "move-not-allowed", detail: "立案后才能定为重点提案或优秀提案。" });
  if (proposal[flagOf[kind]]) return done(undefined);

  const at = house.now();
  const row = { id: randomUUID(), proposal_id: id, kind, decided_by: decidedBy, decided_on: decidedOn, note, at };
  await tx
    .insertInto("proposal_distinction")
    .values({ tenant_id: tenant.id, ...row })
    .execute();
  await touchProposal(tx, tenant.id, id, at, { [flagOf[kind]]: true });
  await bookProposal(tx, house, { kind: `PROPOSAL_${kind}`, proposalId: id, by: decidedBy });
  await writeAudit(tx, tenant.id, { actor: actor.accountId, action: "proposal.distinguish", object: id, detail: kind });
  return done(undefined);
};

/** Takes a distinction back: voided with its reason, never deleted; what it earned is reversed. */
export const voidDistinction = async (
  tx: Tx,
  house: House,
  actor: Actor,
  id: string,
  distinctionId: string,
  reason: string,
): Promise<Result<undefined, Refusal>> => {
  const { tenant } = house;
  const proposal = await lockProposal(tx, tenant.id, id);
  const voided = await tx
    .updateTable("proposal_distinction")
    .set({ voided_at: house.now(), void_reason: reason })
    .where("tenant_id", "=", tenant.id)
    .where("proposal_id", "=", id)
    .where("id", "=", distinctionId)
    .where("voided_at", "is", null)
    .returning("kind")
    .executeTakeFirst();
  if (!proposal || !voided) return refused({ kind: "not-found" });
  const kind = voided.kind === "KEY" ? "KEY" : "EXCELLENT";
  await touchProposal(tx, tenant.id, id, house.now(), { [flagOf[kind]]: false });
  await takeBackProposal(tx, house, { proposalId: id, kind: `PROPOSAL_${kind}`, note: reason });
  await writeAudit(tx, tenant.id, {
    actor: actor.accountId,
    action: "proposal.voidDistinction",
    object: id,
    detail: kind,
  });
  return done(undefined);
};
