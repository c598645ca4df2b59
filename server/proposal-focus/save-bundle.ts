import type { Refusal } from "#contract/refusals.ts";
import { FILED_STATES } from "#domain/proposal/proposal-state.ts";
import { done, refused, type Result } from "#domain/result.ts";
import { writeAudit } from "#server/audit/write-audit.ts";
import type { Db, Tx } from "#server/db/database.ts";
import type { House } from "#server/house.ts";
import { lockProposal, lockProposals, touchProposal } from "#server/proposals/proposal-store.ts";
import type { Actor } from "#server/session/find-actor.ts";
import { sql } from "kysely";

export interface BundleBody {
  readonly title: string;
  readonly heldOn: string | null;
  readonly result: string;
  readonly proposals: readonly string[];
}
export interface Bundle extends Omit<BundleBody, "proposals"> {
  readonly id: string;
  readonly proposals: string[];
}

/** Creates a bundle or changes it whole; a proposal is in one bundle at most. */
export const saveBundle = async (
  tx: Tx,
  house: House,
  actor: Actor,
  id: string,
  { title, heldOn, result, proposals }: BundleBody,
): Promise<Result<Bundle, Refusal>> => {
  const { tenant } = house;
  const at = house.now();
  const words = { title, held_on: heldOn, result };
  await tx
    .insertInto("proposal_bundle")
    .values({ tenant_id: tenant.id, id, ...words, created_at: at })
    .onConflict((conflict) => conflict.columns(["tenant_id", "id"]).doUpdateSet(words))
    .execute();
  const before = await membersOf(tx, tenant.id, id);
  const wanted = new Set(proposals);
  const concerned = new Set([...before, ...wanted]);
  await lockProposals(tx, tenant.id, [...concerned]);
  for (const proposalId of concerned) {
    const proposal = await lockProposal(tx, tenant.id, proposalId);
    const isFiled = FILED_STATES.some((state) => state === proposal?.state);
    const isElsewhere = proposal?.bundle_id && proposal.bundle_id !== id;
    if (wanted.has(proposalId) && (!isFiled || isElsewhere))
      return refused({ kind: "move-not-allowed", detail: "只有已立案、且不在别的打包协商里的提案可以加入。" });
    await touchProposal(tx, tenant.id, proposalId, at, { bundle_id: wanted.has(proposalId) ? id : null });
  }
  await writeAudit(tx, tenant.id, { actor: actor.accountId, action: "proposal.bundle", object: id });
  return done({ id, title, heldOn, result, proposals: [...wanted] });
};

const membersOf = async (tx: Tx, tenantId: string, id: string): Promise<string[]> => {
  const rows = await tx
    .selectFrom("proposal")
    .select("id")
    .where("tenant_id", "=", tenantId)
    .where("bundle_id", "=", id)
    .execute();
  return rows.map((row) => row.id);
};

/** All bundles, the newest first. */
export const listBundles = async (db: Db, tenantId: string): Promise<Bundle[]> => {
  const { rows } = await sql<Bundle>`
    select b.id, b.title, b.held_on as "heldOn", b.result, coalesce(array_agg(p.id) filter (where p.id is not null), '{}') as proposals
    from proposal_bundle b left join proposal p on p.tenant_id = b.tenant_id and p.bundle_id = b.id
    where b.tenant_id = ${tenantId} group by b.id, b.title, b.held_on, b.result, b.created_at order by b.created_at desc`.execute(
    db,
  );
  return rows;
};
