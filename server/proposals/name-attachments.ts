import type { ProposalBody } from "#contract/proposals.ts";
import type { Tx } from "#server/db/database.ts";
import { sql } from "kysely";

type Attachments = ProposalBody["attachments"];

/** Writes down which files go with a proposal, in place of those that did. */
export const nameAttachments = async (
  tx: Tx,
  tenantId: string,
  proposalId: string,
  attachments: Attachments,
): Promise<void> => {
  const key = { tenant_id: tenantId, proposal_id: proposalId };
  await tx
    .deleteFrom("proposal_attachment")
    .where("tenant_id", "=", tenantId)
    .where("proposal_id", "=", proposalId)
    .execute();
  if (attachments.length === 0) return;
  const rows = attachments.map(({ sha256, name, bytes }, position) => ({
    ...key,
    position,
    sha256: Buffer.from(sha256, "hex"),
    name,
    bytes,
  }));
  await tx.insertInto("proposal_attachment").values(rows).execute();
};

/** Whoever names files, and the proposal that they are to go with. */
interface Namer {
  readonly tenantId: string;
  readonly accountId: string;
  readonly proposalId: string;
}

/**
 * Whether the bytes of all of them have arrived from whoever names them, or the proposal names them already: knowing the hash of another's
 * file opens nothing. Marks them as of now, so that a sweep that runs meanwhile leaves them.
 */
export const haveArrived = async (
  tx: Tx,
  { tenantId, accountId, proposalId }: Namer,
  attachments: Attachments,
  at: Date,
): Promise<boolean> => {
  const hashes = new Set(attachments.map(({ sha256 }) => sha256));
  if (hashes.size === 0) return true;
  const arrived = await tx
    .updateTable("attachment")
    .set({ received_at: at })
    .where("tenant_id", "=", tenantId)
    .where(
      "sha256",
      "in",
      [...hashes].map((hash) => Buffer.from(hash, "hex")),
    )
    .where(
      sql<boolean>`(sha256 in (select sha256 from attachment_holder where tenant_id = ${tenantId} and account_id = ${accountId})
        or sha256 in (select sha256 from proposal_attachment where tenant_id = ${tenantId} and proposal_id = ${proposalId}))`,
    )
    .returning("sha256")
    .execute();
  return arrived.length === hashes.size;
};
