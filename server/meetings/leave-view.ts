import type { LeaveView } from "#contract/meetings.ts";
import type { LeaveKind, LeaveState } from "#domain/meeting/meeting-lists.ts";
import { shanghaiIso } from "#domain/time/shanghai.ts";
import type { LeaveRequestTable } from "#server/db/meeting-tables.ts";
import type { Selectable } from "kysely";
import type { z } from "zod";

export type LeaveRow = Selectable<LeaveRequestTable>;

/** A request for leave as it goes over the wire. */
export const leaveViewOf = (leave: LeaveRow): z.infer<typeof LeaveView> => ({
  id: leave.id,
  no: leave.no,
  kind: leave.kind as LeaveKind,
  reason: leave.reason,
  sessionIds: leave.session_ids,
  state: leave.state as LeaveState,
  askedAt: shanghaiIso(leave.asked_at),
  decidedBy: leave.decided_by_name,
  decidedAt: leave.decided_at && shanghaiIso(leave.decided_at),
  decisionNote: leave.decision_note,
});
