import type { Refusal } from "#contract/refusals.ts";
import { DUTY_KINDS } from "#domain/duty/duty-kinds.ts";
import { afterMove } from "#domain/flow/flow.ts";
import {
  attendanceFlow,
  type AttendanceMove,
  type AttendanceRole,
  type AttendanceState,
} from "#domain/meeting/attendance-flow.ts";
import { done, refused, type Result } from "#domain/result.ts";
import { writeAudit } from "#server/audit/write-audit.ts";
import type { Tx } from "#server/db/database.ts";
import { bookDuty, type BookingChoice, type Duty } from "#server/duty/book-duty.ts";
import type { House } from "#server/house.ts";
import type { Attendance } from "#server/meetings/attendance-store.ts";
import { sql } from "kysely";

/** Who moves: an account, with its part in the meeting. */
export interface AttendanceMover {
  readonly accountId: string | null;
  readonly name: string;
  readonly role: AttendanceRole;
}

/** One move of one locked half-day of one member. */
export interface AttendanceOrder {
  readonly cell: Attendance;
  readonly move: AttendanceMove;
  /** Where the row itself remembers where it goes (clearCheckIn, reopen). */
  readonly to?: AttendanceState;
  readonly changes?: Partial<Omit<Attendance, "tenant_id" | "session_id" | "member_id" | "meeting_id" | "state">>;
  readonly note?: string;
  /** What is booked where the row of the flow earns something. */
  readonly duty?: Omit<Duty, "kind">;
}

/**
 * The only way to move attendances, many at once: states, histories, audit and what they earn, in the caller's transaction.
 * The caller has checked what the steps need. Refuses all of them with move-not-allowed where one may not be taken.
 */
export const takeAttendanceMoves = async (
  tx: Tx,
  house: House,
  mover: AttendanceMover,
  orders: readonly AttendanceOrder[],
  booking: BookingChoice = {},
): Promise<Result<undefined, Refusal>> => {
  if (orders.length === 0) return done(undefined);
  const taken = orders.map((order) => ({
    ...order,
    step: afterMove(attendanceFlow, order.cell.state, order.move, [mover.role]),
  }));
  const duties: Duty[] = [];
  const moved: MovedCell[] = [];
  for (const { step, cell, changes, note = "", duty, to } of taken) {
    if (!step.ok) return refused({ kind: "move-not-allowed" });
    const state = to ?? step.value.to;
    moved.push({ cell: { ...cell, ...changes, state }, from: cell.state, move: step.value.move, note });
    const kind = DUTY_KINDS.find((one) => one === step.value.earns);
    if (kind && duty) duties.push({ kind, ...duty });
  }
  await writeCells(tx, house, moved);
  await writeHistory(tx, house, mover, moved);
  await auditMoves(tx, house, mover, moved);
  await bookDuty(tx, house, duties, booking);
  return done(undefined);
};

interface MovedCell {
  readonly cell: Attendance;
  readonly from: AttendanceState;
  readonly move: AttendanceMove;
  readonly note: string;
}

const keyOf = ({ cell }: MovedCell) => ({ session_id: cell.session_id, member_id: cell.member_id });

const writeCells = async (tx: Tx, { tenant }: House, moved: readonly MovedCell[]): Promise<void> => {
  const rows = moved.map(({ cell }) => ({ ...cell, sheet_sha256: cell.sheet_sha256?.toString("hex") ?? null }));
  await sql`
    update attendance set state = cell.state, before_state = cell.before_state, checked_in_at = cell.checked_in_at, way = cell.way,
      is_late = cell.is_late, left_early = cell.left_early, offline_synced = cell.offline_synced, entered_by = cell.entered_by,
      sheet_sha256 = decode(cell.sheet_sha256, 'hex')
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as cell (session_id uuid, member_id uuid, state text, before_state text,
      checked_in_at timestamptz, way text, is_late boolean, left_early boolean, offline_synced boolean, entered_by uuid, sheet_sha256 text)
    where attendance.tenant_id = ${tenant.id} and attendance.session_id = cell.session_id
      and attendance.member_id = cell.member_id`.execute(tx);
};

/** The rows are locked: their numbers have no gaps and no doubles. */
const writeHistory = async (
  tx: Tx,
  { tenant, now }: House,
  mover: AttendanceMover,
  moved: readonly MovedCell[],
): Promise<void> => {
  const lines = moved.map((one) => ({
    ...keyOf(one),
    move: one.move,
    from_state: one.from,
    to_state: one.cell.state,
    note: one.note,
    detail: { way: one.cell.way, isLate: one.cell.is_late, offlineSynced: one.cell.offline_synced },
  }));
  await sql`
    insert into attendance_move (tenant_id, session_id, member_id, no, at, actor_account_id, actor_name, move, from_state, to_state, note, detail)
    select ${tenant.id}, line.session_id, line.member_id,
      1 + coalesce((select max(no) from attendance_move as before where before.tenant_id = ${tenant.id}
        and before.session_id = line.session_id and before.member_id = line.member_id), 0),
      ${now()}, ${mover.accountId}::uuid, ${mover.name}, move, from_state, to_state, note, detail
    from jsonb_to_recordset(${JSON.stringify(lines)}::jsonb) as line (session_id uuid, member_id uuid, move text, from_state text,
      to_state text, note text, detail jsonb)`.execute(tx);
};

/** One line a move and meeting: who did it to whom stands in the histories. */
const auditMoves = async (
  tx: Tx,
  { tenant }: House,
  { accountId }: AttendanceMover,
  moved: readonly MovedCell[],
): Promise<void> => {
  const counts = new Map<string, number>();
  for (const { move } of moved) counts.set(move, (counts.get(move) ?? 0) + 1);
  const object = moved[0]?.cell.meeting_id ?? "";
  for (const [move, count] of counts)
    await writeAudit(tx, tenant.id, { actor: accountId, action: `attendance.${move}`, object, detail: `${count}` });
};
