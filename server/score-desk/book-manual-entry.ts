import type { Refusal } from "#contract/refusals.ts";
import type { Result } from "#domain/result.ts";
import type { Tx } from "#server/db/database.ts";
import { bookDuty, reverseDuty } from "#server/duty/book-duty.ts";
import type { House } from "#server/house.ts";
import type { ManualEntryRow } from "#server/score-desk/manual-entry-rows.ts";
import type { Actor } from "#server/session/find-actor.ts";
import { amountOf, pointsOf } from "#domain/score/points.ts";

/** Books an approved entry; what an appeal led to is about the matter of the line that was asked about. */
export const bookManualEntry = async (tx: Tx, house: House, actor: Actor, entry: ManualEntryRow): Promise<void> => {
  const { id, memberId, kind, dutyOn, place, of, facts, title, evidenceNote, evidenceName } = entry;
  const matterId = await matterOfAppeal(tx, house.tenant.id, entry);
  await bookDuty(
    tx,
    house,
    [
      {
        kind,
        sourceId: id,
        ...(matterId !== undefined && { matterId }),
        memberId,
        share: { place, of },
        dutyOn,
        quantity: pointsOf(amountOf(entry.quantity)),
        facts,
        evidence: {
          title,
          link: evidenceName === null ? null : `/api/v1/my-duty/evidence/${id}`,
          by: `录入：${entry.enteredBy}，复核：${actor.name}`,
          note: [evidenceNote, evidenceName === null ? "" : `佐证材料：${evidenceName}`].filter(Boolean).join("；"),
        },
      },
    ],
    { isCorrection: entry.appealId !== null },
  );
};

/** Takes back what was booked; a year that is closed keeps it (year-not-open). */
export const takeBackManualEntry = (
  tx: Tx,
  house: House,
  actor: Actor,
  entry: ManualEntryRow,
  note: string,
): Promise<Result<number, Refusal>> =>
  reverseDuty(tx, house, {
    sourceId: entry.id,
    note: `冲销：${note}`,
    by: `${actor.name}冲销`,
    isCorrection: entry.appealId !== null,
  });

const matterOfAppeal = async (tx: Tx, tenantId: string, { appealId }: ManualEntryRow): Promise<string | undefined> => {
  if (appealId === null) return undefined;
  const found = await tx
    .selectFrom("duty_appeal as appeal")
    .innerJoin("duty_entry as entry", (join) =>
      join.onRef("entry.tenant_id", "=", "appeal.tenant_id").onRef("entry.id", "=", "appeal.entry_id"),
    )
    .select("entry.matter_id as matterId")
    .where("appeal.tenant_id", "=", tenantId)
    .where("appeal.id", "=", appealId)
    .executeTakeFirst();
  return found?.matterId;
};
