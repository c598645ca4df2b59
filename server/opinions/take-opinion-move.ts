import type { Refusal } from "#contract/refusals.ts";
import { afterMove } from "#domain/flow/flow.ts";
import { opinionFlow, type OpinionMove, type OpinionState } from "#domain/opinion/opinion-flow.ts";
import { done, refused, type Result } from "#domain/result.ts";
import { writeAudit } from "#server/audit/write-audit.ts";
import type { Tx } from "#server/db/database.ts";
import type { House } from "#server/house.ts";
import type { OpinionMover } from "#server/opinions/opinion-actor.ts";
import { touchLinkedSubmissions } from "#server/opinions/link-submissions.ts";
import { touchOpinion, type Opinion, type OpinionChanges } from "#server/opinions/opinion-store.ts";
import { recordOpinionMove } from "#server/opinions/record-opinion-move.ts";
import { settleDuties } from "#server/opinions/settle-duties.ts";

export interface OpinionMoveWords {
  readonly note?: string;
  readonly before?: Readonly<Record<string, unknown>>;
  /** Columns that the move writes beside the state. */
  readonly changes?: OpinionChanges;
}

/**
 * Takes one move of the flow table on a locked report: state, history, audit and what the ledger holds of it, in the caller's transaction.
 * The caller has checked what the step needs. Refuses move-not-allowed, and not-allowed where the move is somebody else's.
 */
export const takeOpinionMove = async (
  tx: Tx,
  house: House,
  mover: OpinionMover,
  report: Opinion,
  move: OpinionMove,
  { note, before, changes = {} }: OpinionMoveWords = {},
): Promise<Result<OpinionState, Refusal>> => {
  const step = afterMove(opinionFlow, report.state, move, mover.roles);
  if (!step.ok) return refused({ kind: isOthersMove(report.state, move) ? "not-allowed" : "move-not-allowed" });
  const { from, to } = step.value;
  const at = house.now();
  const { id: tenantId } = house.tenant;
  await touchOpinion(tx, tenantId, report.id, at, { ...changes, state: to });
  const line = { reportId: report.id, at, mover, move, from, to, ...(note && { note }), ...(before && { before }) };
  await recordOpinionMove(tx, tenantId, line);
  await writeAudit(tx, tenantId, { actor: mover.accountId, action: `opinion.${move}`, object: report.id });
  await touchLinkedSubmissions(tx, house, [report.id]);
  const settled = await settleDuties(tx, house, report.id, { by: mover.name, note: note ?? "", closedYear: "keep" });
  return settled.ok ? done(to) : settled;
};

const isOthersMove = (state: OpinionState, move: OpinionMove): boolean =>
  opinionFlow.some((step) => step.from === state && step.move === move);
