import type { OutboxEntry } from "#sync/outbox.ts";
import type { StoreTx } from "#sync/ports.ts";
import type { Op } from "#contract/ops.ts";

export type DraftOp = Extract<Op, { kind: "draft.put" | "draft.delete" }>;

export const isDraftOp = (op: Op): op is DraftOp => op.kind === "draft.put" || op.kind === "draft.delete";

/** The draft's own ops that are not accepted, in order. A proposal has its draft's id: its ops stand beside them and are no concern of the draft's. */
export const draftEntriesOf = async (tx: StoreTx, id: string): Promise<OutboxEntry[]> =>
  (await tx.entriesOf(id)).filter((entry) => isDraftOp(entry.op));
