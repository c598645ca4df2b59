import type { ChangedRow } from "#contract/ops.ts";
import type { StoreTx } from "#sync/ports.ts";
import type { ProposalRecord } from "#sync/replica.ts";

/** The generation of a record whose tombstone came while something of it was under way: it goes once that has settled. */
const GONE = -1;

/** Each proposal follows its row; one that concerns this member no more goes, once nothing of it is under way. */
export const applyProposals = async (
  tx: StoreTx,
  rows: readonly ChangedRow[],
  generation: number,
  now: number,
): Promise<void> => {
  const changed = rows.filter((row) => row.t === "proposal");
  if (changed.length === 0) return;
  const known = await tx.proposals(changed.map((row) => row.id));
  const unsent = await tx.entitiesUnsent();
  const gone: string[] = [];
  const records: ProposalRecord[] = [];
  changed.forEach((row, index) => {
    const record = known[index];
    const server = row.deleted ? null : row.data;
    if (server) records.push({ ...record, id: row.id, server, generation, at: server.changedAt, pulledAt: now });
    else if (!unsent.has(row.id)) gone.push(row.id);
    else if (record) records.push({ ...record, server: undefined, generation: GONE });
  });
  if (records.length > 0) await tx.writeProposals(records);
  if (gone.length > 0) await tx.deleteProposals(gone);
};

/** What the server no longer names goes, except what is under way. Without a full pull only what has gone before. */
export const sweepProposals = async (tx: StoreTx, fullGeneration: number | null): Promise<void> => {
  const left = await tx.proposalsBefore(fullGeneration ?? GONE + 1);
  if (left.length === 0) return;
  const unsent = await tx.entitiesUnsent();
  const clean = left.filter((record) => !unsent.has(record.id));
  if (clean.length > 0) await tx.deleteProposals(clean.map((record) => record.id));
};
