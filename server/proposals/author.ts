import type { Actor } from "#server/session/find-actor.ts";
import type { Proposal } from "#server/proposals/proposal-store.ts";
import { rolesOnProposal } from "#server/proposals/proposal-store.ts";
import type { Mover } from "#server/proposals/take-proposal-move.ts";

/** A signed-in account behind which a member stands. */
export type MemberActor = Actor & { readonly memberId: string };

export const isMember = (actor: Actor): actor is MemberActor => actor.memberId !== null;

/** A member as whoever moves this proposal. */
export const moverOn = (proposal: Proposal, actor: Actor): Mover => ({
  accountId: actor.accountId,
  name: actor.name,
  roles: rolesOnProposal(proposal, actor),
});
