import type { ProposalBody } from "#contract/proposals.ts";
import type { Tx } from "#server/db/database.ts";

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

/** Whether the bytes of all of them have arrived; marks them as of now, so that a sweep that runs meanwhile leaves them. */
export const haveArrived = async (tx: Tx, tenantId: string, attachments: Attachments, at: Date): Promise<boolean> => {
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
    .returning("sha256")
    .execute();
  return arrived.length === hashes.size;
};
