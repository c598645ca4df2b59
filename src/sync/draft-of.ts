import type { DraftRecord } from "#sync/draft-record.ts";
import type { StoreTx } from "#sync/ports.ts";

/** The draft of this id on this phone. */
export const draftOf = async (tx: StoreTx, id: string): Promise<DraftRecord | undefined> => (await tx.drafts([id]))[0];
