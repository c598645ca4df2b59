import type { ChangedRow } from "#contract/ops.ts";
import type { Refusal } from "#contract/refusals.ts";
import { DRAFT_KINDS } from "#domain/draft/draft-kind.ts";
import { done, refused, type Result } from "#domain/result.ts";
import { readChangedDrafts } from "#server/drafts/read-changed-drafts.ts";
import { endDueCosigning } from "#server/proposals/end-due-cosigning.ts";
import { readChangedProposals } from "#server/proposals/read-changed-proposals.ts";
import type { House } from "#server/house.ts";
import type { Actor } from "#server/session/find-actor.ts";
import { readChangedPoints, readChangedSubmissions } from "#server/sync/changed-rows.ts";
import type { ChangeWindow, FoundPage, FoundRow } from "#server/sync/change-window.ts";
import { PULLED_TABLES, readCursor, writeCursor, type CursorState, type PulledTable } from "#server/sync/cursor.ts";
import { sql } from "kysely";

/** sync.md §4.4: tombstones and op records outlive the longest time that a phone is plausibly offline. */
export const MEMORY_MS = 180 * 24 * 3_600_000;

const NO_ROW = { xid: "0", id: "00000000-0000-0000-0000-000000000000" };

export interface ChangesPage {
  readonly rows: ChangedRow[];
  readonly next: string;
  readonly more: boolean;
}

/**
 * One page of what changed for a member, with drafts of the first `kinds` kinds, and proposals where it knows more than one. Only rows written by transactions below the snapshot's xmin are given: every one of those
 * has ended, so no transaction that is still open can later commit something that this cursor has passed.
 */
export const listChanges = async (
  house: House,
  actor: Actor,
  cursor: string | undefined,
  limit: number,
  kinds: number = DRAFT_KINDS.length,
): Promise<Result<ChangesPage, Refusal>> => {
  const start = startOf(house, actor, kinds);
  const state = cursor === undefined ? start : readCursor(cursor);
  if (!state || !isGood(house, start, state)) return refused({ kind: "cursor-expired" });

  const rows: ChangedRow[] = [];
  const began = state.to === null ? house.now().getTime() : state.at;
  // Whoever looks sees what has ended by now; what this changes comes with the next pull at the latest.
  if (state.to === null && kinds > 1) await endDueCosigning(house);
  let at = { ...state, at: began, to: state.to ?? (await readHorizon(house)) };
  for (;;) {
    const after = { xid: at.xid, id: at.id };
    const window = { from: at.from, to: at.to, after, limit: limit - rows.length };
    const found = await readByTable[at.table](house, actor, window, kinds);
    rows.push(...found.rows.map(({ row }) => row));
    const last = found.rows.at(-1);
    if (last && found.isCut)
      return done({ rows, more: true, next: writeCursor({ ...at, xid: last.xid, id: last.row.id }) });
    const table = PULLED_TABLES[PULLED_TABLES.indexOf(at.table) + 1];
    if (!table) return done({ rows, more: false, next: writeCursor({ ...start, from: at.to, at: at.at }) });
    at = { ...at, table, ...NO_ROW };
  }
};

type ReadPage = (house: House, actor: Actor, window: ChangeWindow, kinds: number) => Promise<FoundPage>;

const readByTable: Record<PulledTable, ReadPage> = {
  point: async (house, _, window) => pageOf(await readChangedPoints(house, window), window),
  submission: async (house, actor, window) => pageOf(await readChangedSubmissions(house, actor, window), window),
  draft: (house, actor, window, kinds) => readChangedDrafts(house, actor, window, DRAFT_KINDS.slice(0, kinds)),
  proposal: async (house, actor, window, kinds) =>
    kinds > 1 ? readChangedProposals(house, actor, window) : { rows: [], isCut: false },
};

const pageOf = (rows: readonly FoundRow[], { limit }: ChangeWindow): FoundPage => ({
  rows,
  isCut: rows.length === limit,
});

const startOf = (house: House, actor: Actor, kinds: number): CursorState => ({
  epoch: house.tenant.epoch,
  account: actor.accountId,
  from: "0",
  to: null,
  table: "point",
  ...NO_ROW,
  scope: actor.scope,
  at: house.now().getTime(),
  kinds,
});

/** Of this database and this account, with the rights and the app that it has now, and young enough to know of everything that was deleted since. */
const isGood = (house: House, start: CursorState, state: CursorState): boolean =>
  state.epoch === start.epoch &&
  state.account === start.account &&
  state.scope === start.scope &&
  state.kinds === start.kinds &&
  house.now().getTime() - state.at < MEMORY_MS;

const readHorizon = async (house: House): Promise<string> => {
  const { rows } = await sql<{ xmin: string }>`select pg_snapshot_xmin(pg_current_snapshot())::text as xmin`.execute(
    house.db,
  );
  return rows[0]?.xmin ?? "0";
};
