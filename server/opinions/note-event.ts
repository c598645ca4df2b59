import { writeAudit } from "#server/audit/write-audit.ts";
import type { Tx } from "#server/db/database.ts";
import type { House } from "#server/house.ts";
import { touchLinkedSubmissions } from "#server/opinions/link-submissions.ts";
import { touchOpinion, type Opinion } from "#server/opinions/opinion-store.ts";
import { recordOpinionMove } from "#server/opinions/record-opinion-move.ts";

interface NotedEvent {
  readonly actor: { readonly accountId: string; readonly name: string };
  /** As the history names it: escalate, adopt, instruct, … */
  readonly move: string;
  /** What of it its authors may read. */
  readonly note: string;
  /** What was said of it besides; kept, not shown to them. */
  readonly detail?: string;
}

/** Writes down what happened to a report that moves it nowhere: history, audit, and that whoever reads of it reads anew. */
export const noteEvent = async (
  tx: Tx,
  house: House,
  report: Pick<Opinion, "id" | "state">,
  { actor, move, note, detail }: NotedEvent,
): Promise<void> => {
  const { tenant } = house;
  const at = house.now();
  await touchOpinion(tx, tenant.id, report.id, at, {});
  await touchLinkedSubmissions(tx, house, [report.id]);
  const line = { reportId: report.id, at, mover: actor, move, from: report.state, to: report.state, note };
  await recordOpinionMove(tx, tenant.id, { ...line, ...(detail && { before: { detail } }) });
  await writeAudit(tx, tenant.id, { actor: actor.accountId, action: `opinion.${move}`, object: report.id });
};
