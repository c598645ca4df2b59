import type { DeskMoveBody } from "#contract/proposal-desk.ts";
import { refusals } from "#contract/refusals.ts";
import type { House } from "#server/house.ts";
import { moveProposal } from "#server/proposal-desk/move-proposal.ts";
import type { Actor } from "#server/session/find-actor.ts";

export interface ManyMoved {
  readonly moved: { id: string; caseNo: number | null }[];
  readonly refused: { id: string; serialNo: number | null; code: string; reason: string }[];
}

/** The same move on many, each in a transaction of its own: one that is refused holds up no other. */
export const moveMany = async (
  house: House,
  actor: Actor,
  ids: readonly string[],
  body: DeskMoveBody,
): Promise<ManyMoved> => {
  const result: ManyMoved = { moved: [], refused: [] };
  for (const { id, serialNo } of await inOrder(house, ids, body.move === "undo")) {
    const answer = await moveProposal(house, actor, id, body);
    if (answer.ok) {
      result.moved.push({ id, caseNo: await caseNoOf(house, id) });
      continue;
    }
    const { kind, detail, errors } = answer.refusal;
    result.refused.push({ id, serialNo, code: kind, reason: errors?.[0]?.detail ?? detail ?? refusals[kind].detail });
  }
  return result;
};

/** By serial number, so that case numbers follow it; the other way round to undo, so that the last number goes first. */
const inOrder = async ({ db, tenant }: House, ids: readonly string[], isBackwards: boolean) => {
  const rows = await db
    .selectFrom("proposal")
    .select(["id", "serial_no"])
    .where("tenant_id", "=", tenant.id)
    .where("id", "in", [...ids])
    .execute();
  const serialNoById = new Map(rows.map((row) => [row.id, row.serial_no]));
  const known = [...new Set(ids)].map((id) => ({ id, serialNo: serialNoById.get(id) ?? null }));
  const sorted = known.toSorted((a, b) => (a.serialNo ?? 0) - (b.serialNo ?? 0));
  return isBackwards ? sorted.toReversed() : sorted;
};

const caseNoOf = async ({ db, tenant }: House, id: string): Promise<number | null> => {
  const row = await db
    .selectFrom("proposal")
    .select("case_no")
    .where("tenant_id", "=", tenant.id)
    .where("id", "=", id)
    .executeTakeFirst();
  return row?.case_no ?? null;
};
