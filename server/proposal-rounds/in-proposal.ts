import type { Refusal } from "#contract/refusals.ts";
import { refused, type Result } from "#domain/result.ts";
import type { Tx } from "#server/db/database.ts";
import { allOrNothing } from "#server/db/all-or-nothing.ts";
import type { House } from "#server/house.ts";
import { lockProposal, type Proposal } from "#server/proposals/proposal-store.ts";

/** Works on a proposal under its lock, all of it or nothing: what is refused is rolled back. */
export const inProposal = <Value>(
  house: House,
  id: string,
  work: (tx: Tx, proposal: Proposal) => Promise<Result<Value, Refusal>>,
): Promise<Result<Value, Refusal>> =>
  allOrNothing(house, async (tx) => {
    const proposal = await lockProposal(tx, house.tenant.id, id);
    return proposal ? work(tx, proposal) : refused<Refusal>({ kind: "not-found" });
  });
