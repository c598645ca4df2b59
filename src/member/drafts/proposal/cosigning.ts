import type { ProposalBody, ProposalRow } from "#contract/proposals.ts";
import type { HandIn, ProposalView } from "#data/my-proposals.ts";
import { isSameText } from "#data/proposal-body.ts";
import { isCosigningOver } from "#data/proposal-asks.ts";
import { linesOf, type ProposalFields } from "#domain/proposal/proposal-draft.ts";
import type { CosignState } from "#domain/proposal/proposal-lists.ts";

type Signer = ProposalRow["signers"][number];

/** NEW: chosen, not asked yet. ASKING: the invitation waits on this phone. AGAIN: has signed another text. */
export type CosignerState = CosignState | "NEW" | "ASKING" | "AGAIN";

export interface Cosigner {
  readonly memberId: string;
  readonly state: CosignerState;
  readonly reason: string | null;
}

export interface Cosigning {
  readonly cosigners: readonly Cosigner[];
  /** Whom an invitation would name now. */
  readonly named: readonly string[];
  /** Have been asked and have not answered; they keep it from being handed in. */
  readonly open: number;
  /** Have signed a text that is no longer this one. */
  readonly toSignAgain: number;
  /** Asked on the server, so that it can be ended there. */
  readonly isAsking: boolean;
}

/** Who signs a draft, as the server's row, an invitation that waits here and the draft's own list say together. */
export const cosigningOf = (view: ProposalView | null | undefined, fields: ProposalFields, now: Date): Cosigning => {
  const row = view?.row ?? null;
  const signers = (row?.signers ?? []).filter(({ isFirst, state }) => !isFirst && state !== "DROPPED");
  const chosen = linesOf(fields.cosigners);
  const named = chosen.length > 0 ? chosen : signers.filter(isIn).map(({ memberId }) => memberId);
  const invitation = invitationOf(view);
  const isTextOf = (text: ProposalBody | null | undefined) => !text || isSameText(fields, text);
  const asked = invitation && isTextOf(invitation.body) ? askedAs(invitation) : undefined;
  const listed = [...new Set([...named, ...signers.map(({ memberId }) => memberId)])];
  const cosigners = listed.map((memberId): Cosigner => {
    const signer = signers.find((one) => one.memberId === memberId);
    return {
      memberId,
      state: stateOf(signer, row, isTextOf(row), asked, now),
      reason: signer?.reason ?? null,
    };
  });
  return {
    cosigners,
    named,
    open: cosigners.filter(({ state }) => state === "INVITED" || state === "ASKING").length,
    toSignAgain: cosigners.filter(({ state }) => state === "AGAIN").length,
    isAsking: row?.state === "COSIGNING",
  };
};

const isIn = ({ state }: Signer): boolean => state === "INVITED" || state === "SIGNED";

/** One that has not been refused, and that the row does not show yet. */
const invitationOf = (view: ProposalView | null | undefined): HandIn | null =>
  view?.handIn?.kind === "invite" && view.handIn.delivery.state !== "NEEDS_ATTENTION" ? view.handIn : null;

const askedAs = ({ delivery }: HandIn): CosignerState => (delivery.state === "DELIVERED" ? "INVITED" : "ASKING");

const stateOf = (
  signer: Signer | undefined,
  row: ProposalRow | null,
  isSigned: boolean,
  asked: CosignerState | undefined,
  now: Date,
): CosignerState => {
  if (!signer || !row) return asked ?? "NEW";
  if (signer.state === "SIGNED") return isSigned ? "SIGNED" : (asked ?? "AGAIN");
  return signer.state === "INVITED" && isCosigningOver(row, now) ? (asked ?? "EXPIRED") : signer.state;
};
