import { afterMove } from "#domain/flow/flow.ts";
import { CLOSE_AFTER_DAYS } from "#domain/studio/inquiry-clock.ts";
import { inquiryFlow } from "#domain/studio/inquiry-flow.ts";
import type { SubmissionState } from "#domain/submission/submission-state.ts";
import { writeAudit } from "#server/audit/write-audit.ts";
import type { Tx } from "#server/db/database.ts";
import type { House } from "#server/house.ts";
import { lockInquiry, setInquiry } from "#server/studios/lock-inquiry.ts";
import { MOST_IDLE_MS } from "#server/submissions/close-idle-submissions.ts";
import { recordMove } from "#server/submissions/record-move.ts";

const WORDS = "请您补充的情况一直没有收到，这一条已由系统归档。还有问题，请再次提问。";
const DAY_MS = 86_400_000;

/** Closes what was settled seven days ago (domain.md §4.5), and after thirty what waited for its asker in vain; gives how many. What the studio owes stays open. */
export const closeInquiries = async (house: House): Promise<number> => {
  const settled = new Date(house.now().getTime() - CLOSE_AFTER_DAYS * DAY_MS);
  const idle = new Date(house.now().getTime() - MOST_IDLE_MS);
  const rows = await house.db
    .selectFrom("submission")
    .select("id")
    .where("tenant_id", "=", house.tenant.id)
    .where("channel", "=", "STUDIO")
    .where((eb) =>
      eb.or([
        eb.and([eb("state", "in", ["ANSWERED", "CONVERTED", "REJECTED"]), eb("changed_at", "<=", settled)]),
        eb.and([eb("state", "=", "NEEDS_INFO"), eb("changed_at", "<=", idle)]),
      ]),
    )
    .limit(2000)
    .execute();
  for (const { id } of rows) await house.db.transaction().execute((tx) => closeOne(tx, house, id));
  return rows.length;
};

const closeOne = async (tx: Tx, house: House, id: string): Promise<void> => {
  const inquiry = await lockInquiry(tx, house.tenant.id, id);
  if (!inquiry) return;
  const state: SubmissionState = inquiry.standing.state;
  const step = afterMove(inquiryFlow, state, "close", ["system"]);
  if (!step.ok) return;
  const at = house.now();
  const changes = state === "NEEDS_INFO" ? { public_note: WORDS } : {};
  await setInquiry(tx, house.tenant.id, id, { ...changes, state: step.value.to }, at);
  await recordMove(tx, house.tenant.id, {
    submissionId: id,
    at,
    actor: { accountId: null, name: "系统" },
    move: "close",
    from: step.value.from,
    to: step.value.to,
    note: null,
    before: { ...inquiry.standing },
  });
  await writeAudit(tx, house.tenant.id, { actor: null, action: "inquiry.close", object: id });
};
