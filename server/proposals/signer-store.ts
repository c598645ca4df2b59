import type { CosignState } from "#domain/proposal/proposal-lists.ts";
import type { Tx } from "#server/db/database.ts";
import type { ProposalSignerTable } from "#server/db/proposal-tables.ts";
import type { Proposal } from "#server/proposals/proposal-store.ts";
import type { Selectable, Updateable } from "kysely";

export type Signer = Omit<Selectable<ProposalSignerTable>, "state"> & { readonly state: CosignState };

export type SignerChanges = Omit<
  Updateable<ProposalSignerTable>,
  "tenant_id" | "proposal_id" | "member_id" | "state"
> & {
  readonly state?: CosignState;
};

/** Everybody who was ever asked, the first proposer before them; the proposal must be locked. */
export const loadSigners = async (tx: Tx, { tenant_id, id }: Proposal): Promise<Signer[]> =>
  (await tx
    .selectFrom("proposal_signer")
    .selectAll()
    .where("tenant_id", "=", tenant_id)
    .where("proposal_id", "=", id)
    .orderBy("position")
    .orderBy("member_id")
    .execute()) as Signer[];

/** Writes what one of them is now; a member who was never asked is added. */
export const writeSigner = async (
  tx: Tx,
  { tenant_id, id }: Proposal,
  memberId: string,
  signer: Omit<Signer, "tenant_id" | "proposal_id" | "member_id">,
): Promise<void> => {
  await tx
    .insertInto("proposal_signer")
    .values({ tenant_id, proposal_id: id, member_id: memberId, ...signer })
    .onConflict((conflict) => conflict.columns(["tenant_id", "proposal_id", "member_id"]).doUpdateSet(signer))
    .execute();
};

export const changeSigner = async (
  tx: Tx,
  { tenant_id, id }: Proposal,
  memberId: string,
  changes: SignerChanges,
): Promise<void> => {
  await tx
    .updateTable("proposal_signer")
    .set(changes)
    .where("tenant_id", "=", tenant_id)
    .where("proposal_id", "=", id)
    .where("member_id", "=", memberId)
    .execute();
};

/** Closes the invitations that nobody has answered; gives the members whose they were. */
export const closeInvitations = async (
  tx: Tx,
  { tenant_id, id }: Proposal,
  state: "EXPIRED" | "DROPPED",
  at: Date,
): Promise<readonly string[]> => {
  const closed = await tx
    .updateTable("proposal_signer")
    .set({ state, answered_at: at })
    .where("tenant_id", "=", tenant_id)
    .where("proposal_id", "=", id)
    .where("state", "=", "INVITED")
    .returning("member_id")
    .execute();
  return closed.map(({ member_id }) => member_id);
};
