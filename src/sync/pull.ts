import type { ChangedRow } from "#contract/ops.ts";
import type { Net, Store, StoreTx, Answer } from "#sync/ports.ts";
import type { PullState, SubmissionRecord } from "#sync/replica.ts";
import { partFromProposal } from "#sync/part-from-proposal.ts";
import { applyProposals, sweepProposals } from "#sync/pull-proposals.ts";
import { applyDrafts, sweepDrafts } from "#sync/pull-drafts.ts";
import { pauseFor, readProblem } from "#sync/classify.ts";

export type PullReport = "done" | "paused" | "failed";

interface Page {
  readonly rows: readonly ChangedRow[];
  readonly next: string;
  readonly more: boolean;
}

/** Brings this phone up to the server's last change, a page a transaction: rows and cursor are written together or not at all. */
export const pull = async (
  ports: { readonly store: Store; readonly net: Net; readonly clock: { now(): number } },
  signal: AbortSignal,
): Promise<PullReport> => {
  const { store, net, clock } = ports;
  let state = await store.transaction((tx) => tx.pullState());
  for (;;) {
    if (signal.aborted) return "failed";
    const answer = await net.getChanges(state.cursor, signal);
    if (isExpired(answer) && state.cursor !== undefined) {
      const again: PullState = { generation: state.generation + 1, full: true };
      await store.transaction((tx) => tx.writePullState(again));
      state = again;
      continue;
    }
    const page = readPage(answer);
    if (!page) {
      const problem = answer.kind === "answer" ? readProblem(answer.json) : undefined;
      const why = answer.kind === "answer" && problem ? pauseFor(answer.status, problem.code) : undefined;
      if (why) await store.transaction((tx) => tx.writePause(why));
      return why ? "paused" : "failed";
    }
    const from = state;
    state = await store.transaction((tx) => applyPage(tx, page, from, clock.now()));
    if (!page.more) return "done";
  }
};

const isExpired = (answer: Answer): boolean =>
  answer.kind === "answer" && answer.status === 410 && readProblem(answer.json)?.code === "cursor-expired";

const readPage = (answer: Answer): Page | undefined => {
  if (answer.kind !== "answer" || answer.status !== 200) return undefined;
  const page = answer.json as Partial<Page> | null | undefined;
  return page && Array.isArray(page.rows) && typeof page.next === "string" && typeof page.more === "boolean"
    ? (page as Page)
    : undefined;
};

const applyPage = async (tx: StoreTx, page: Page, from: PullState, now: number): Promise<PullState> => {
  const stored = await tx.pullState();
  // Another tab pulled meanwhile: its page stands, this one is dropped.
  if (stored.cursor !== from.cursor || stored.generation !== from.generation) return stored;

  await applyPoints(tx, page.rows, from.generation);
  await applySubmissions(tx, page.rows, from.generation);
  await applyProposals(tx, page.rows, from.generation, now);
  await applyDrafts(tx, page.rows, from.generation);
  const touched = page.rows.filter((row) => row.t === "proposal" || row.t === "draft").map((row) => row.id);
  for (const id of new Set(touched)) await partFromProposal(tx, id);
  if (!page.more) await sweepSubmissions(tx, from.full ? from.generation : GONE + 1);
  if (!page.more) await sweepProposals(tx, from.full ? from.generation : null);
  if (!page.more && from.full) await sweep(tx, from.generation);
  const state: PullState = { cursor: page.next, generation: from.generation, full: from.full && page.more };
  await tx.writePullState(state);
  if (!page.more) {
    await tx.writeLastSync(now);
    await tx.writePause(null);
  }
  return state;
};

const applyPoints = async (tx: StoreTx, rows: readonly ChangedRow[], generation: number): Promise<void> => {
  const points = rows.filter((row) => row.t === "point");
  const gone = points.filter((row) => row.deleted || !row.data).map((row) => row.id);
  const live = points.flatMap((row) => (row.data && !row.deleted ? [{ ...row.data, id: row.id, generation }] : []));
  if (live.length > 0) await tx.writePoints(live);
  if (gone.length > 0) await tx.deletePoints(gone);
};

/** The server's half of each record is replaced; what this phone wrote stays, whatever the server says. */
const applySubmissions = async (tx: StoreTx, rows: readonly ChangedRow[], generation: number): Promise<void> => {
  const changed = rows.filter((row) => row.t === "submission");
  if (changed.length === 0) return;
  const known = await tx.submissions(changed.map((row) => row.id));
  const unsent = await tx.entitiesUnsent();
  const gone: string[] = [];
  const records: SubmissionRecord[] = [];
  changed.forEach((row, index) => {
    const record = known[index];
    const server = row.deleted ? null : row.data;
    if (server) records.push({ ...record, id: row.id, server, generation, at: server.receivedAt });
    else if (record?.mine) records.push({ ...record, server: undefined, generation });
    else if (!unsent.has(row.id)) gone.push(row.id);
    else if (record) records.push({ ...record, generation: GONE });
  });
  if (records.length > 0) await tx.writeSubmissions(records);
  if (gone.length > 0) await tx.deleteSubmissions(gone);
};

/** The generation of a record whose tombstone came while something of it was under way: it goes once that has settled. */
const GONE = -1;

/** What the server no longer names goes, except what was written here or is under way. */
const sweepSubmissions = async (tx: StoreTx, generation: number): Promise<void> => {
  const unsent = await tx.entitiesUnsent();
  const left = await tx.submissionsBefore(generation);
  const clean = left.filter((record) => !record.mine && !unsent.has(record.id));
  if (clean.length > 0) await tx.deleteSubmissions(clean.map((record) => record.id));
};

const sweep = async (tx: StoreTx, generation: number): Promise<void> => {
  await tx.deletePointsBefore(generation);
  await sweepDrafts(tx, generation, await tx.entitiesUnsent());
};
