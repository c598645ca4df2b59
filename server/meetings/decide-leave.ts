import type { Refusal } from "#contract/refusals.ts";
import { labelByRole } from "#domain/account/roles.ts";
import { done, refused, type Result } from "#domain/result.ts";
import type { Tx } from "#server/db/database.ts";
import type { House } from "#server/house.ts";
import { lockCells } from "#server/meetings/attendance-store.ts";
import type { LeaveRow } from "#server/meetings/leave-view.ts";
import { holdMeeting } from "#server/meetings/meeting-store.ts";
import { takeAttendanceMoves } from "#server/meetings/take-attendance-move.ts";
import type { Actor } from "#server/session/find-actor.ts";

interface LeaveDecision {
  readonly decision: "approve" | "refuse";
  readonly note: string;
}

/** Approves or refuses leave. A refusal may become an approval until the meeting is finalised; who came all the same stays checked in. */
export const decideLeave = async (
  tx: Tx,
  house: House,
  actor: Actor,
  id: string,
  { decision, note }: LeaveDecision,
): Promise<Result<undefined, Refusal>> => {
  const { tenant, now } = house;
  const leave = await lockLeave(tx, tenant.id, id);
  if (!leave) return refused({ kind: "not-found" });
  const meeting = await holdMeeting(tx, tenant.id, leave.meeting_id);
  const wanted = decision === "approve" ? "APPROVED" : "REFUSED";
  if (leave.state === wanted) return done(undefined);
  const isOpen = leave.state === "ASKED" || (leave.state === "REFUSED" && (await isLatest(tx, leave)));
  if (meeting?.state !== "PUBLISHED" || !isOpen) return refused({ kind: "move-not-allowed" });
  if (decision === "refuse" && note === "")
    return refused({
      kind: "invalid-fields",
      errors: [{ pointer: "/note", rule: "missing", detail: "请写明不同意的理由。" }],
    });

  const decided_by_name = nameWithOffice(actor);
  await tx
    .updateTable("leave_request")
    .set({ state: wanted, decided_by: actor.accountId, decided_by_name, decided_at: now(), decision_note: note })
    .where("tenant_id", "=", tenant.id)
    .where("id", "=", id)
    .execute();
  const cells = await lockCells(tx, tenant.id, {
    meetingId: leave.meeting_id,
    memberIds: [leave.member_id],
    sessionIds: leave.session_ids,
  });
  const waiting = cells.filter(
    ({ state }) => state === "LEAVE_REQUESTED" || (decision === "approve" && state === "LEAVE_REFUSED"),
  );
  return takeAttendanceMoves(
    tx,
    house,
    { accountId: actor.accountId, name: actor.name, role: "approver" },
    waiting.map((cell) => ({ cell, move: decision === "approve" ? "approveLeave" : "refuseLeave", note })),
  );
};

/** 「秘书长 周敏（演示）」: in whose office somebody decides. */
const nameWithOffice = ({ roles, name }: Actor): string => {
  const office = (["SECRETARY_GENERAL", "MEMBER_AFFAIRS"] as const).find((role) => roles.includes(role));
  return office ? `${labelByRole[office]} ${name}` : name;
};

const lockLeave = (tx: Tx, tenantId: string, id: string): Promise<LeaveRow | undefined> =>
  tx
    .selectFrom("leave_request")
    .selectAll()
    .where("tenant_id", "=", tenantId)
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();

/** A refusal stands once the member has asked again. */
const isLatest = async (tx: Tx, leave: LeaveRow): Promise<boolean> =>
  (await tx
    .selectFrom("leave_request")
    .select("id")
    .where("tenant_id", "=", leave.tenant_id)
    .where("meeting_id", "=", leave.meeting_id)
    .where("member_id", "=", leave.member_id)
    .where("no", ">", leave.no)
    .where("state", "<>", "WITHDRAWN")
    .executeTakeFirst()) === undefined;
