import type { SpeechState } from "#domain/meeting/meeting-lists.ts";
import type { Tx } from "#server/db/database.ts";
import type { SpeechPaperTable } from "#server/db/meeting-tables.ts";
import type { Selectable } from "kysely";

export type Speech = Omit<Selectable<SpeechPaperTable>, "state"> & { readonly state: SpeechState };

/** A speech paper, locked until the transaction ends. */
export const lockSpeech = async (tx: Tx, tenantId: string, id: string): Promise<Speech | undefined> => {
  const paper = await tx
    .selectFrom("speech_paper")
    .selectAll()
    .where("tenant_id", "=", tenantId)
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();
  return paper as Speech | undefined;
};

type Decision = Pick<Speech, "state"> & Partial<Pick<Speech, "decided_by" | "decided_at" | "decision_note">>;

export const setSpeechState = async (tx: Tx, tenantId: string, id: string, decision: Decision): Promise<void> => {
  await tx.updateTable("speech_paper").set(decision).where("tenant_id", "=", tenantId).where("id", "=", id).execute();
};
