import type { Op } from "#contract/ops.ts";
import type { OutboxEntry } from "#sync/outbox.ts";
import type { StoreTx } from "#sync/ports.ts";

export type HandInOp = Extract<Op, { kind: "proposal.submit" | "opinion.submit" }>;

export const isHandIn = (op: Op): op is HandInOp => op.kind === "proposal.submit" || op.kind === "opinion.submit";

/** The op that hands this proposal or report in and is not accepted. */
export const unsentHandIn = async (tx: StoreTx, id: string): Promise<OutboxEntry | undefined> =>
  (await tx.entriesOf(id)).find((entry) => isHandIn(entry.op));
