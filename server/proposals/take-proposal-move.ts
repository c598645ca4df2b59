import type { Refusal } from "#contract/refusals.ts";
import { afterMove } from "#domain/flow/flow.ts";
import { proposalFlow, type ProposalMove, type ProposalRole } from "#domain/proposal/proposal-flow.ts";
import type { ProposalState } from "#domain/proposal/proposal-state.ts";
import { done, refused, type Result } from "#domain/result.ts";
import { writeAudit } from "#server/audit/write-audit.ts";
import type { Tx } from "#server/db/database.ts";
import type { House } from "#server/house.ts";
import { bookProposal, isProposalDuty } from "#server/proposals/book-proposal.ts";
import { touchProposal, type Proposal, type ProposalChanges } from "#server/proposals/proposal-store.ts";
import { sql } from "kysely";

/** Who moves: an account, or the clock (`accountId` null). */
export interface Mover {
  readonly accountId: string | null;
  readonly name: string;
  readonly roles: readonly ProposalRole[];
}

export const SYSTEM: Mover = { accountId: null, name: "系统", roles: ["system"] };

export interface MoveWords {
  readonly note?: string | null;
  /** Codes for the history: reason, target, class. Never a rating. */
  readonly detail?: Readonly<Record<string, unknown>>;
  /** Columns that the move writes beside the state. */
  readonly changes?: ProposalChanges;
}

/**
 * Takes one move of the flow table on a locked proposal: state, history, audit and what it earns, in the caller's transaction.
 * The caller has checked what the step needs. Refuses move-not-allowed.
 */
export const takeProposalMove = async (
  tx: Tx,
  house: House,
  mover: Mover,
  proposal: Proposal,
  move: ProposalMove,
  { note = null, detail = {}, changes = {} }: MoveWords = {},
): Promise<Result<ProposalState, Refusal>> => {
  const step = afterMove(proposalFlow, proposal.state, move, mover.roles);
  if (!step.ok) return refused({ kind: "move-not-allowed" });
  const { to, earns } = step.value;
  const at = house.now();
  const { id: tenantId } = house.tenant;
  await touchProposal(tx, tenantId, proposal.id, at, { ...changes, state: to });
  await recordProposalMove(tx, tenantId, {
    proposalId: proposal.id,
    at,
    mover,
    move,
    from: proposal.state,
    to,
    note,
    detail,
  });
  await writeAudit(tx, tenantId, { actor: mover.accountId, action: `proposal.${move}`, object: proposal.id });
  if (isProposalDuty(earns))
    await bookProposal(tx, house, { kind: earns, proposalId: proposal.id, by: printedAs(mover) });
  return done(to);
};

const printedAs = ({ name, roles }: Mover): string => (roles.includes("committee") ? `提案委 ${name}` : name);

interface ProposalMoveLine {
  readonly proposalId: string;
  readonly at: Date;
  readonly mover: Pick<Mover, "accountId" | "name">;
  readonly move: string;
  readonly from: ProposalState;
  readonly to: ProposalState;
  readonly note: string | null;
  readonly detail: Readonly<Record<string, unknown>>;
}

/** Appends one line to a proposal's history; its row must be locked, so that the numbers have no gaps and no doubles. */
export const recordProposalMove = async (tx: Tx, tenantId: string, line: ProposalMoveLine): Promise<void> => {
  await sql`
    insert into proposal_move (tenant_id, proposal_id, no, at, actor_account_id, actor_name, move, from_state, to_state, note, detail)
    select ${tenantId}, ${line.proposalId}, coalesce(max(no), 0) + 1, ${line.at}, ${line.mover.accountId}::uuid, ${line.mover.name},
      ${line.move}, ${line.from}, ${line.to}, ${line.note}, ${JSON.stringify(line.detail)}::jsonb
    from proposal_move where tenant_id = ${tenantId} and proposal_id = ${line.proposalId}`.execute(tx);
};
