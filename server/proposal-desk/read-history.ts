import type { DeskDetail } from "#contract/proposal-desk.ts";
import { labelByProposalMove, type ProposalMove } from "#domain/proposal/proposal-flow.ts";
import { undoOf, type UndoStep } from "#domain/proposal/review-undo.ts";
import { shanghaiIso } from "#domain/time/shanghai.ts";
import type { Db, Tx } from "#server/db/database.ts";

export type DeskMoveEntry = DeskDetail["history"][number];

export interface KeptProposalMove {
  readonly no: number;
  readonly actorId: string | null;
  readonly detail: Record<string, unknown>;
  readonly entry: DeskMoveEntry;
}

/** What a history calls what is no row of the flow. */
const labelByOtherMove: Record<string, string> = {
  undo: "撤销上一步",
  enter: "代录提案",
  confirmEntry: "确认代录的提案",
  disputeEntry: "否认代录的提案",
};

const labelOf = (move: string): string => labelByProposalMove[move as ProposalMove] ?? labelByOtherMove[move] ?? "办理";

/** The whole history of a proposal, oldest first; what was undone stays in it. */
export const readHistory = async (db: Db | Tx, tenantId: string, id: string): Promise<readonly KeptProposalMove[]> => {
  const rows = await db
    .selectFrom("proposal_move")
    .selectAll()
    .where("tenant_id", "=", tenantId)
    .where("proposal_id", "=", id)
    .orderBy("no")
    .execute();
  const undone = new Set(rows.flatMap(({ move, detail }) => (move === "undo" ? [detail["undoes"]] : [])));
  return rows.map((row) => ({
    no: row.no,
    actorId: row.actor_account_id,
    detail: row.detail,
    entry: {
      at: shanghaiIso(row.at),
      move: row.move,
      label: labelOf(row.move),
      from: row.from_state as DeskMoveEntry["from"],
      to: row.to_state as DeskMoveEntry["to"],
      actor: row.actor_name,
      note: row.note,
      undone: undone.has(row.no),
    },
  }));
};

export interface Undoable {
  readonly move: KeptProposalMove;
  readonly step: UndoStep;
}

/** The last thing that still counts, if it is a move of the review and one's own; whatever followed stands in the way. */
export const undoableMove = (
  moves: readonly KeptProposalMove[],
  actor: { readonly accountId: string },
): Undoable | undefined => {
  const last = moves.findLast(({ entry }) => entry.move !== "undo" && !entry.undone);
  if (!last || last.actorId !== actor.accountId) return undefined;
  const step = undoOf(last.entry.move, last.entry.from, last.entry.to);
  return step && { move: last, step };
};
