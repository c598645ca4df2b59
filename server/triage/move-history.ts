import type { SubmissionDetail } from "#contract/triage.ts";
import { labelBySubmissionMove, type SubmissionMove } from "#domain/submission/submission-flow.ts";
import { shanghaiIso } from "#domain/time/shanghai.ts";
import type { Db, Tx } from "#server/db/database.ts";

export type MoveEntry = SubmissionDetail["history"][number];

export interface KeptMove {
  readonly no: number;
  readonly actorId: string | null;
  readonly move: string;
  readonly before: Record<string, unknown>;
  readonly entry: MoveEntry;
}

/** What the history calls a move; undo, release and a category are no rows of the flow. */
const labelOf = (move: string): string =>
  labelBesideFlow[move] ?? labelBySubmissionMove[move as SubmissionMove] ?? move;

const labelBesideFlow: Readonly<Record<string, string>> = { undo: "撤销", release: "放行", category: "归类" };

/** The whole history of a submission, oldest first; what was undone stays in it. */
export const readMoves = async (db: Db | Tx, tenantId: string, id: string): Promise<readonly KeptMove[]> => {
  const rows = await db
    .selectFrom("submission_move")
    .selectAll()
    .where("tenant_id", "=", tenantId)
    .where("submission_id", "=", id)
    .orderBy("no")
    .execute();
  return rows.map((row) => ({
    no: row.no,
    actorId: row.actor_account_id,
    move: row.move,
    before: row.before,
    entry: {
      at: shanghaiIso(row.at),
      move: row.move,
      label: labelOf(row.move),
      from: row.from_state as MoveEntry["from"],
      to: row.to_state as MoveEntry["to"],
      actor: row.actor_name,
      note: row.note,
      undone: row.undone_at !== null,
    },
  }));
};

/** The last move that still counts, if it is one's own; what somebody did after it stands in the way, and what its author withdrew stays so. */
export const undoableMove = (
  moves: readonly KeptMove[],
  actor: { readonly accountId: string },
): KeptMove | undefined => {
  const last = moves.findLast(({ move, entry }) => move !== "undo" && !entry.undone);
  return last?.actorId === actor.accountId && last.move !== "withdraw" ? last : undefined;
};
