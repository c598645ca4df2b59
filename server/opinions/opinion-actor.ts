import type { OpinionAuthorView } from "#contract/opinion-fields.ts";
import { may } from "#domain/account/roles.ts";
import type { OpinionRole } from "#domain/opinion/opinion-flow.ts";
import type { Opinion } from "#server/opinions/opinion-store.ts";
import type { Actor } from "#server/session/find-actor.ts";

/** Who moves a report: an account, or the year's end (`accountId` null). */
export interface OpinionMover {
  readonly accountId: string | null;
  readonly name: string;
  readonly roles: readonly OpinionRole[];
}

/** An account of the office as it may move reports. */
export const deskMover = (actor: Actor): OpinionMover => ({
  accountId: actor.accountId,
  name: actor.name,
  roles: [
    ...(may(actor.roles, "opinion.edit") ? (["editor"] as const) : []),
    ...(may(actor.roles, "opinion.sign") ? (["signer"] as const) : []),
  ],
});

/** A member as the author of a report: whoever stands first on it; nobody of a composite. */
export const authorMover = (
  actor: Actor,
  report: Pick<Opinion, "is_composite">,
  authors: readonly OpinionAuthorView[],
): OpinionMover => {
  const first = authors.find(({ hasLeft }) => !hasLeft);
  const isAuthor = actor.memberId !== null && first?.memberId === actor.memberId && !report.is_composite;
  return { accountId: actor.accountId, name: actor.name, roles: isAuthor ? ["author"] : [] };
};

/** INTERNAL goes no further than editors and signers. */
export const maySee = (actor: Actor, { sensitivity }: Pick<Opinion, "sensitivity">): boolean =>
  sensitivity !== "INTERNAL" || seesInternal(actor);

export const seesInternal = ({ roles }: Actor): boolean => may(roles, "opinion.edit") || may(roles, "opinion.sign");
