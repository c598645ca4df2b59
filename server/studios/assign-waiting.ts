import { afterMove } from "#domain/flow/flow.ts";
import { chooseAssignee } from "#domain/studio/choose-assignee.ts";
import { inquiryFlow } from "#domain/studio/inquiry-flow.ts";
import { deadlineOf } from "#domain/time/deadline.ts";
import { flooredToHour, shanghaiDay } from "#domain/time/shanghai.ts";
import type { Tx } from "#server/db/database.ts";
import type { House } from "#server/house.ts";
import { readOpinionSettings } from "#server/settings/opinion-settings.ts";
import { readWorkCalendar } from "#server/settings/tenant-calendar.ts";
import { type LockedInquiry, setInquiry } from "#server/studios/lock-inquiry.ts";
import { readAnswerers, readRosterFrom } from "#server/studios/studio-people.ts";
import { recordMove } from "#server/submissions/record-move.ts";

const AT_ONCE = 100;

/**
 * Gives what was asked to whoever is on duty; gives how many. Runs every minute, and before anybody looks at a studio's inquiries. Who cannot be
 * found stays 待分派 for the office to see. No audit line: it would tell the minute at which an anonymous person asked; the history has the hour.
 */
export const assignWaiting = async (house: House): Promise<number> => {
  const waiting = await house.db
    .selectFrom("submission")
    .select(["id", "studio_id", "received_at"])
    .where("tenant_id", "=", house.tenant.id)
    .where("channel", "=", "STUDIO")
    .where("state", "=", "RECEIVED")
    .where("held", "is", null)
    .orderBy("received_at")
    .limit(AT_ONCE)
    .execute();
  let assigned = 0;
  for (const { id } of waiting) {
    if (await house.db.transaction().execute((tx) => assignOne(tx, house, id))) assigned++;
  }
  return assigned;
};

const assignOne = async (tx: Tx, house: House, id: string): Promise<boolean> => {
  const { tenant } = house;
  const row = await tx
    .selectFrom("submission")
    .select(["studio_id", "state", "received_at", "assignee_account_id", "transferred_at", "due_on"])
    .where("tenant_id", "=", tenant.id)
    .where("id", "=", id)
    .where("state", "=", "RECEIVED")
    .where("held", "is", null)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst();
  if (!row?.studio_id) return false;
  const step = afterMove(inquiryFlow, "RECEIVED", "assign", ["system"]);
  if (!step.ok) throw new Error("the flow has no assignment by itself");

  const asked = shanghaiDay(row.received_at);
  const answerers = await readAnswerers(tx, tenant.id, row.studio_id);
  const memberId = chooseAssignee(await readRosterFrom(tx, tenant.id, row.studio_id, asked), answerers, asked);
  const chosen = answerers.find((one) => one.memberId === memberId);
  if (!chosen) return false;

  const at = flooredToHour(house.now());
  const { state, assignee_account_id, transferred_at, due_on } = row;
  await setInquiry(
    tx,
    tenant.id,
    id,
    {
      state: step.value.to,
      assignee_account_id: chosen.accountId,
      transferred_at: at,
      due_on: await dueOnFor(house, row.received_at),
    },
    at,
  );
  await recordMove(tx, tenant.id, {
    submissionId: id,
    at,
    actor: { accountId: null, name: "系统" },
    move: "assign",
    from: step.value.from,
    to: step.value.to,
    note: `分派给${chosen.name}委员`,
    before: { state, assignee_account_id, transferred_at, due_on },
  });
  return true;
};

/** The last day for the answer to what was said at an instant: the tenant's term in its working days. */
export const dueOnFor = async (house: House, saidAt: LockedInquiry["receivedAt"]): Promise<string> => {
  const { timers } = await readOpinionSettings(house);
  return deadlineOf(await readWorkCalendar(house), shanghaiDay(saidAt), timers.INQUIRY);
};
