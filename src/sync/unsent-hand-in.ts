import type { OutboxEntry } from "#sync/outbox.ts";
import type { StoreTx } from "#sync/ports.ts";

/** The op that hands this proposal in and is not accepted. */
export const unsentHandIn = async (tx: StoreTx, id: string): Promise<OutboxEntry | undefined> =>
  (await tx.entriesOf(id)).find((entry) => entry.op.kind === "proposal.submit");
