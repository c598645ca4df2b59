import type { Refusal } from "#contract/refusals.ts";
import { may } from "#domain/account/roles.ts";
import type { UndoableMove } from "#domain/proposal/review-undo.ts";
import { done, refused, type Result } from "#domain/result.ts";
import { writeAudit } from "#server/audit/write-audit.ts";
import type { Tx } from "#server/db/database.ts";
import type { House } from "#server/house.ts";
import { readHistory, type Undoable, undoableMove } from "#server/proposal-desk/read-history.ts";
import { begunReportOf } from "#server/opinions/create-report-of-proposal.ts";
import { withdrawConverted } from "#server/opinions/take-back-conversion.ts";
import { bookProposal, type ProposalDuty, takeBackProposal } from "#server/proposals/book-proposal.ts";
import { holdNumbers } from "#server/proposals/next-number.ts";
import { lockProposal, type Proposal, type ProposalChanges, touchProposal } from "#server/proposals/proposal-store.ts";
import { recordProposalMove } from "#server/proposals/take-proposal-move.ts";
import type { Actor } from "#server/session/find-actor.ts";
import { sql } from "kysely";

/** Puts back what one's own last move of the review changed; the move and its undoing both stay in the history. */
export const undoReview = async (
  tx: Tx,
  house: House,
  actor: Actor,
  id: string,
): Promise<Result<undefined, Refusal>> => {
  const { tenant } = house;
  const proposal = await lockProposal(tx, tenant.id, id);
  if (!proposal || proposal.serial_no === null) return refused({ kind: "not-found" });
  const undoable = undoableMove(await readHistory(tx, tenant.id, id), actor);
  if (!undoable || undoable.step.from !== proposal.state || !may(actor.roles, "proposal.move"))
    return refused({ kind: "nothing-to-undo" });
  const obstacle = await obstacleTo(tx, house, proposal, undoable);
  if (obstacle) return refused({ kind: "nothing-to-undo", detail: obstacle });

  const at = house.now();
  const { step, move } = undoable;
  await touchProposal(tx, tenant.id, id, at, { ...changesOf(undoable), state: step.to });
  await effectByMove[step.undoes]?.(tx, house, proposal, actor);
  await recordProposalMove(tx, tenant.id, {
    proposalId: id,
    at,
    mover: actor,
    move: "undo",
    from: step.from,
    to: step.to,
    note: `撤销「${move.entry.label}」`,
    detail: { undoes: move.no },
  });
  await writeAudit(tx, tenant.id, { actor: actor.accountId, action: "proposal.undo", object: id, detail: step.undoes });
  return done(undefined);
};

/** Beyond the state: a number that others follow, or others that stand on it. */
const obstacleTo = async (
  tx: Tx,
  house: House,
  proposal: Proposal,
  { step }: Undoable,
): Promise<string | undefined> => {
  if (step.undoes === "convert")
    return (await begunReportOf(tx, house, proposal.id)) ? "由此形成的社情民意信息已开始办理。" : undefined;
  if (step.undoes !== "file") return undefined;
  if (proposal.key || proposal.excellent || proposal.bundle_id !== null)
    return "已定为重点、优秀提案或加入打包协商，请先取消。";
  await holdNumbers(tx, proposal.tenant_id, "case_no", proposal.term, proposal.session);
  const { rows } = await sql<{ follows: boolean; carries: boolean }>`
    select exists (select from proposal where tenant_id = ${proposal.tenant_id} and term = ${proposal.term}
        and session = ${proposal.session} and case_no > ${proposal.case_no}) as follows,
      exists (select from proposal where tenant_id = ${proposal.tenant_id} and merged_into = ${proposal.id}) as carries`.execute(
    tx,
  );
  if (rows[0]?.carries) return "有提案并入了这一件，请先撤销并案。";
  return rows[0]?.follows ? "后面的提案号已经给出，撤销立案会留下空号。" : undefined;
};

/** The columns that a move writes, as they were before it. */
const changesOf = ({ step, move }: Undoable): ProposalChanges => {
  const before = (move.detail["before"] ?? {}) as ProposalChanges;
  if (step.undoes === "file") return { ...before, case_no: null, filed_at: null };
  return step.undoes === "approveWithdrawal" ? { ...before, closed_at: null } : before;
};

const effectByMove: Partial<
  Record<UndoableMove, (tx: Tx, house: House, proposal: Proposal, actor: Actor) => Promise<void>>
> = {
  file: (tx, house, { id }) =>
    takeBackProposal(tx, house, { proposalId: id, kind: "PROPOSAL_FILED", note: "立案已撤销" }),
  approveWithdrawal: async (tx, house, { id, key, excellent }) => {
    const kinds = ["PROPOSAL_SUBMIT", "PROPOSAL_FILED"] as ProposalDuty[];
    if (key) kinds.push("PROPOSAL_KEY");
    if (excellent) kinds.push("PROPOSAL_EXCELLENT");
    for (const kind of kinds) await bookProposal(tx, house, { kind, proposalId: id, by: "提案委" });
  },
  // Voided, not deleted: its number is never given again.
  convert: async (tx, house, { id }, actor) => {
    const voided = await tx
      .updateTable("conversion")
      .set({ voided_at: house.now() })
      .where("tenant_id", "=", house.tenant.id)
      .where("from_proposal_id", "=", id)
      .where("voided_at", "is", null)
      .returning("id")
      .execute();
    for (const conversion of voided) await withdrawConverted(tx, house, actor, conversion.id);
  },
};
