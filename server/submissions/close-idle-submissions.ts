import { afterMove } from "#domain/flow/flow.ts";
import { submissionFlow } from "#domain/submission/submission-flow.ts";
import type { SubmissionState } from "#domain/submission/submission-state.ts";
import { writeAudit } from "#server/audit/write-audit.ts";
import type { Tx } from "#server/db/database.ts";
import type { House } from "#server/house.ts";
import { recordMove } from "#server/submissions/record-move.ts";
import { sql } from "kysely";

/** domain.md §4.4: any state, timer 30 days. */
export const MOST_IDLE_MS = 30 * 24 * 3_600_000;

const AT_ONCE = 200;

/** What is closed from these has had no answer: it is flagged, and its receipt says so. */
const UNRESOLVED: ReadonlySet<SubmissionState> = new Set(["RECEIVED", "TRIAGED", "TRANSFERRED", "IN_REVIEW"]);
const WORDS = "这件事满 30 天没有新的进展，已由系统归档。如果问题还在，请再次反映，或拨打 12345。";

/** Closes submissions that nothing happened to for thirty days, as the flow's timer says; gives how many. One that is held for review waits. */
export const closeIdleSubmissions = async (house: House): Promise<number> => {
  let closed = 0;
  let batch: number;
  do {
    batch = await house.db.transaction().execute((tx) => closeBatch(tx, house));
    closed += batch;
  } while (batch === AT_ONCE);
  return closed;
};

const closeBatch = async (tx: Tx, house: House): Promise<number> => {
  const at = house.now();
  const idle = await tx
    .selectFrom("submission")
    .select(["id", "state", "answer", "public_note", "unresolved"])
    .where("tenant_id", "=", house.tenant.id)
    .where("state", "<>", "CLOSED")
    // A studio's inquiries have clocks of their own (server/studios/close-inquiries.ts).
    .where("channel", "<>", "STUDIO")
    .where("held", "is", null)
    .where("changed_at", "<=", new Date(at.getTime() - MOST_IDLE_MS))
    .orderBy("changed_at")
    .limit(AT_ONCE)
    .forUpdate()
    .skipLocked()
    .execute();
  for (const submission of idle) await closeOne(tx, house, submission, at);
  return idle.length;
};

type Idle = { id: string; state: string; answer: string | null; public_note: string | null; unresolved: boolean };

const closeOne = async (tx: Tx, house: House, { id, ...before }: Idle, at: Date): Promise<void> => {
  const step = afterMove(submissionFlow, before.state as SubmissionState, "close", ["system"]);
  if (!step.ok) throw new Error(`the flow has no timer in ${before.state}`);
  const unresolved = UNRESOLVED.has(step.value.from);
  await tx
    .updateTable("submission")
    .set({ state: step.value.to, changed_at: at, changed_xid: sql<string>`pg_current_xact_id()`, unresolved })
    .$if(unresolved, (query) => query.set({ public_note: before.public_note ?? WORDS }))
    .where("tenant_id", "=", house.tenant.id)
    .where("id", "=", id)
    .execute();
  await recordMove(tx, house.tenant.id, {
    submissionId: id,
    at,
    actor: { accountId: null, name: "系统" },
    move: "close",
    from: step.value.from,
    to: step.value.to,
    note: unresolved ? "满 30 天未办结，由系统归档" : null,
    before,
  });
  await writeAudit(tx, house.tenant.id, { actor: null, action: "submission.closeIdle", object: id });
};
