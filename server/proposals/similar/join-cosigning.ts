import type { Refusal } from "#contract/refusals.ts";
import { done, refused, type Result } from "#domain/result.ts";
import { writeAudit } from "#server/audit/write-audit.ts";
import type { House } from "#server/house.ts";
import { lockProposal, touchProposal } from "#server/proposals/proposal-store.ts";
import type { Actor } from "#server/session/find-actor.ts";
import { sql } from "kysely";

/** Puts a member on the list of those asked to cosign, where the proposer allows others to join (domain.md §2.1.2, 可否附议). Asked twice, it changes nothing more. */
export const joinCosigning = async (house: House, actor: Actor, id: string): Promise<Result<undefined, Refusal>> =>
  house.db.transaction().execute(async (tx) => {
    const { id: tenantId } = house.tenant;
    const proposal = await lockProposal(tx, tenantId, id);
    // Whoever may not know of it is told the same as where there is none.
    if (!proposal?.allow_cosign || proposal.public_level === "NONE") return refused({ kind: "not-found" });
    const { memberId } = actor;
    if (memberId === null || memberId === proposal.first_member_id) return refused({ kind: "not-allowed" });
    const now = house.now();
    const isOver = proposal.cosign_deadline !== null && proposal.cosign_deadline <= now;
    if (proposal.state !== "COSIGNING" || isOver) return refused({ kind: "cosign-over" });

    const signer = await tx
      .selectFrom("proposal_signer")
      .select("state")
      .where("tenant_id", "=", tenantId)
      .where("proposal_id", "=", id)
      .where("member_id", "=", memberId)
      .executeTakeFirst();
    if (signer?.state === "DROPPED") return refused({ kind: "cosign-over" });
    if (signer?.state === "INVITED" || signer?.state === "SIGNED") return done(undefined);

    await sql`
      insert into proposal_signer (tenant_id, proposal_id, member_id, position, state, asked_text_no, asked_at)
      select ${tenantId}, ${id}, ${memberId}, coalesce(max(position), 0) + 1, 'INVITED', ${proposal.text_no}, ${now}
      from proposal_signer where tenant_id = ${tenantId} and proposal_id = ${id}
      on conflict (tenant_id, proposal_id, member_id) do update
        set state = 'INVITED', asked_text_no = excluded.asked_text_no, asked_at = excluded.asked_at, answered_at = null, reason = null`.execute(
      tx,
    );
    await touchProposal(tx, tenantId, id, now);
    await writeAudit(tx, tenantId, { actor: actor.accountId, action: "proposal.joinCosigning", object: id });
    return done(undefined);
  });
