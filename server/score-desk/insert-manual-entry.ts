import type { ManualEntryBody } from "#contract/score-desk.ts";
import type { Tx } from "#server/db/database.ts";
import type { House } from "#server/house.ts";
import { recordManualEntryMove } from "#server/score-desk/record-manual-entry-move.ts";
import type { Actor } from "#server/session/find-actor.ts";

/** A checked entry and the import that it came with. */
export interface NewManualEntry {
  readonly id: string;
  readonly body: ManualEntryBody;
  readonly importId: string | null;
}

/** Stores an entry that waits for a second person. */
export const insertManualEntry = async (
  tx: Tx,
  house: House,
  actor: Actor,
  { id, body, importId }: NewManualEntry,
): Promise<void> => {
  await tx
    .insertInto("manual_entry")
    .values({
      tenant_id: house.tenant.id,
      id,
      member_id: body.memberId,
      kind: body.kind,
      duty_on: body.dutyOn,
      quantity: body.quantity,
      share_place: body.share.place,
      share_of: body.share.of,
      facts: JSON.stringify(body.facts),
      title: body.title,
      evidence_note: body.evidenceNote,
      evidence_sha256: body.evidence && Buffer.from(body.evidence.sha256, "hex"),
      evidence_name: body.evidence?.name ?? null,
      entered_by: actor.accountId,
      entered_at: house.now(),
      appeal_id: body.appealId,
      import_id: importId,
    })
    .execute();
  await recordManualEntryMove(tx, house, actor, { entryId: id, move: "enter", note: "" });
};
