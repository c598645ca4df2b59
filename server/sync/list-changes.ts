import type { ChangedRow } from "#contract/ops.ts";
import type { Refusal } from "#contract/refusals.ts";
import { done, refused, type Result } from "#domain/result.ts";
import type { House } from "#server/house.ts";
import type { Actor } from "#server/session/find-actor.ts";
import { readChangedPoints, readChangedSubmissions } from "#server/sync/changed-rows.ts";
import { readCursor, writeCursor, type CursorState } from "#server/sync/cursor.ts";
import { sql } from "kysely";

const NO_ROW = { xid: "0", id: "00000000-0000-0000-0000-000000000000" };

export interface ChangesPage {
  readonly rows: ChangedRow[];
  readonly next: string;
  readonly more: boolean;
}

/**
 * One page of what changed for a member. Only rows written by transactions below the snapshot's xmin are given: every one of those
 * has ended, so no transaction that is still open can later commit something that this cursor has passed.
 */
export const listChanges = async (
  house: House,
  actor: Actor,
  cursor: string | undefined,
  limit: number,
): Promise<Result<ChangesPage, Refusal>> => {
  const state = cursor === undefined ? startOf(house, actor) : readCursor(cursor);
  if (!state || state.epoch !== house.tenant.epoch || state.account !== actor.accountId)
    return refused({ kind: "cursor-expired" });

  const to = state.to ?? (await readHorizon(house));
  const window = { from: state.from, to, after: { xid: state.xid, id: state.id }, limit };
  const page =
    state.table === "point"
      ? await readChangedPoints(house, window)
      : await readChangedSubmissions(house, actor, window);

  const rows = page.map(({ row }) => row);
  const last = page.at(-1);
  if (last && page.length === limit) {
    return done({ rows, more: true, next: writeCursor({ ...state, to, xid: last.xid, id: last.row.id }) });
  }
  if (state.table === "point")
    return done({ rows, more: true, next: writeCursor({ ...state, to, table: "submission", ...NO_ROW }) });
  return done({ rows, more: false, next: writeCursor({ ...startOf(house, actor), from: to }) });
};

const startOf = (house: House, actor: Actor): CursorState => ({
  epoch: house.tenant.epoch,
  account: actor.accountId,
  from: "0",
  to: null,
  table: "point",
  ...NO_ROW,
});

const readHorizon = async (house: House): Promise<string> => {
  const { rows } = await sql<{ xmin: string }>`select pg_snapshot_xmin(pg_current_snapshot())::text as xmin`.execute(
    house.db,
  );
  return rows[0]?.xmin ?? "0";
};
